// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/start_view.h"

#include "app/base/interface_language.h"
#include "app/marks/tokens.h"
#include "widgets/start/identity_row.h"
#include "widgets/start/recent_list.h"
#include "widgets/start/start_card.h"
#include "widgets/start/start_message.h"
#include "widgets/style/appearance.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

void drop(QWidget &target, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

} // namespace

class StartViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyWayHasItsSignal();
    void droppedFilesAreNamed();
    void whatIsNoFileIsNotTaken();
    void recentProjectsAreOffered();
    void identityIsToldOnce();
    void keyboardReachesEverything();
    void messageIsSaidUntilItIsClosed();
    void languageIsChosenAndFollowed();
    void narrowWindowStacks();
    void pictures_data();
    void pictures();

private:
    std::unique_ptr<StartView> m_view;
};

void StartViewTest::init()
{
    base::useInterfaceLanguage(base::InterfaceLanguage::English);
    applyAppearance(*qApp, AppearanceChoice::Light);
    m_view = std::make_unique<StartView>();
    m_view->resize(1440, 872);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void StartViewTest::cleanup() { m_view.reset(); }

void StartViewTest::everyWayHasItsSignal()
{
    const QSignalSpy pdf(m_view.get(), &StartView::openPdfRequested);
    const QSignalSpy sample(m_view.get(), &StartView::openSampleRequested);
    const QSignalSpy fresh(m_view.get(), &StartView::newProjectRequested);
    const QSignalSpy project(m_view.get(), &StartView::openProjectRequested);
    QTest::mouseClick(m_view->findChild<QPushButton *>(), Qt::LeftButton);
    const QList<StartCard *> cards = m_view->findChildren<StartCard *>();
    QCOMPARE(cards.size(), 3);
    for (StartCard *card : cards)
        QTest::mouseClick(card, Qt::LeftButton);
    QCOMPARE(pdf.size(), 1);
    QCOMPARE(sample.size(), 1);
    QCOMPARE(fresh.size(), 1);
    QCOMPARE(project.size(), 1);
}

void StartViewTest::droppedFilesAreNamed()
{
    const QSignalSpy dropped(m_view.get(), &StartView::filesDropped);
    drop(*m_view,
         {QUrl::fromLocalFile(u"/tmp/报告 1.pdf"_s), QUrl(u"https://example.org/a.pdf"_s),
          QUrl::fromLocalFile(u"/tmp/b.pdf"_s)});
    QCOMPARE(dropped.size(), 1);
    const QStringList expected = {u"/tmp/报告 1.pdf"_s, u"/tmp/b.pdf"_s};
    QCOMPARE(dropped.first().first().toStringList(), expected);
}

void StartViewTest::whatIsNoFileIsNotTaken()
{
    const QSignalSpy dropped(m_view.get(), &StartView::filesDropped);
    drop(*m_view, {QUrl(u"https://example.org/a.pdf"_s)});
    drop(*m_view, {});
    QCOMPARE(dropped.size(), 0);
}

void StartViewTest::recentProjectsAreOffered()
{
    auto *list = m_view->findChild<RecentList *>();
    const QSignalSpy chosen(m_view.get(), &StartView::recentChosen);
    QStringList paths;
    for (int i = 0; i < 8; ++i)
        paths.append(u"/data/reports/project %1.v2.meipi"_s.arg(i));
    m_view->setRecent(paths);
    const QList<StartCard *> cards = list->findChildren<StartCard *>();
    QCOMPARE(cards.size(), RecentList::mostShown);
    QCOMPARE(cards.at(1)->text(), u"project 1.v2"_s);
    QCOMPARE(cards.at(1)->description(), u"/data/reports"_s);
    QTest::qWait(0);
    cards.at(1)->setFocus();
    QTest::keyClick(cards.at(1), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), paths.at(1));
    m_view->setRecent({});
    QVERIFY(list->findChildren<StartCard *>().isEmpty());
}

void StartViewTest::identityIsToldOnce()
{
    m_view->setIdentity(u"林溪"_s, u"indigo"_s);
    const QSignalSpy changed(m_view.get(), &StartView::identityChanged);
    auto *row = m_view->findChild<IdentityRow *>();
    auto *field = row->findChild<QLineEdit *>();
    QCOMPARE(row->ink(), u"indigo"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(changed.size(), 0);
    field->setText(u"  周原 "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.last().at(0).toString(), u"周原"_s);
    QCOMPARE(changed.last().at(1).toString(), u"indigo"_s);
    QTest::mouseClick(row->findChildren<QAbstractButton *>().at(3), Qt::LeftButton);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().at(1).toString(), u"green"_s);
    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(field->text(), u"周原"_s);
}

void StartViewTest::messageIsSaidUntilItIsClosed()
{
    auto *message = m_view->findChild<StartMessage *>();
    QVERIFY(!message->isVisible());
    m_view->setMessage(u"“<b>a</b>.pdf” is not a PDF."_s);
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), u"“<b>a</b>.pdf” is not a PDF."_s);
    QTest::mouseClick(message->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!message->isVisible());
}

void StartViewTest::keyboardReachesEverything()
{
    m_view->setMessage(u"message"_s);
    m_view->findChild<QPushButton *>()->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 30; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (QAbstractButton *button : m_view->findChildren<QAbstractButton *>()) {
        // Of exclusive buttons Tab stops at the checked one; arrows reach the others.
        const bool exclusive = button->group() != nullptr && !button->isChecked();
        QVERIFY2(exclusive || reached.contains(button), qPrintable(button->text() + button->accessibleName()));
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
    }
    QVERIFY(reached.contains(m_view->findChild<QLineEdit *>()));
}

void StartViewTest::languageIsChosenAndFollowed()
{
    const QSignalSpy chosen(m_view.get(), &StartView::languageChosen);
    for (QAbstractButton *button : m_view->findChildren<QAbstractButton *>())
        if (button->text() == u"中文"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"zh"_s);

    StartCard *card = m_view->findChildren<StartCard *>().at(1);
    QCOMPARE(card->text(), u"New project…"_s);
    base::useInterfaceLanguage(base::InterfaceLanguage::Chinese);
    QCoreApplication::processEvents();
    QCOMPARE(card->text(), u"新建项目…"_s);
}

void StartViewTest::narrowWindowStacks()
{
    const auto *sheetButton = m_view->findChild<QPushButton *>();
    const StartCard *card = m_view->findChildren<StartCard *>().first();
    const auto left = [&](const QWidget *widget) { return widget->mapTo(m_view.get(), QPoint()).x(); };
    const auto top = [&](const QWidget *widget) { return widget->mapTo(m_view.get(), QPoint()).y(); };
    QVERIFY(left(card) > left(sheetButton) + sheetButton->width());
    m_view->resize(700, 800);
    QCoreApplication::processEvents();
    QVERIFY(top(card) > top(sheetButton) + sheetButton->height());
}

void StartViewTest::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << false << true << QSize(1440, 872);
    QTest::newRow("zh-dark") << true << true << QSize(1440, 872);
    QTest::newRow("en-light") << false << false << QSize(1440, 872);
    QTest::newRow("en-dark-narrow") << true << false << QSize(900, 700);
}

void StartViewTest::pictures()
{
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    applyAppearance(*qApp, dark ? AppearanceChoice::Dark : AppearanceChoice::Light);
    if (chinese) {
        base::useInterfaceLanguage(base::InterfaceLanguage::Chinese);
    } else {
        m_view->setRecent({QDir::home().filePath(u"reports/AI governance.meipi"_s), u"/mnt/team/2024/rules.meipi"_s});
    }
    m_view->setIdentity(u"林溪"_s, u"vermilion"_s);
    if (dark)
        m_view->setMessage(u"“rules.meipi” is not a project. Choose a .meipi file."_s);
    m_view->resize(size);
    QCoreApplication::processEvents();
    const QImage picture = m_view->grab().toImage();
    const marks::Tokens &t = marks::tokens(dark ? marks::Appearance::Dark : marks::Appearance::Light);
    QCOMPARE(picture.pixelColor(4, 4), t.desk);
    QCOMPARE(picture.pixelColor(4, picture.height() - 4), t.window);
    const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(picture.save(folder.filePath(u"start-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
}

QTEST_MAIN(StartViewTest)
#include "start_view_test.moc"
