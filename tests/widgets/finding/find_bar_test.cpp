// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/find_bar.h"

#include "app/base/interface_language.h"
#include "tests/app/desk/made_pdf.h"
#include "tests/app/pdf/pdf_samples.h"
#include "tests/widgets/reader/reading_room.h"
#include "widgets/finding/find_words.h"
#include "widgets/reader/report_search.h"
#include "widgets/style/appearance.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using tests::ReadingRoom;

namespace {

constexpr int patience = 30000; // milliseconds

} // namespace

class FindBarTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ReadingRoom> m_room;
    std::unique_ptr<FindBar> m_bar;

    void open(const QString &pdf)
    {
        m_room = std::make_unique<ReadingRoom>();
        m_room->openFile(pdf);
        m_bar = std::make_unique<FindBar>(m_room->view.get());
        m_bar->setReport(m_room->report);
        m_bar->resize(900, 38);
        m_bar->open();
    }

    [[nodiscard]] QLineEdit *field() const { return m_bar->findChild<QLineEdit *>(); }

    [[nodiscard]] QString numbered(int pages) const
    {
        const QString path = m_folder.filePath(u"%1.pdf"_s.arg(pages));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(pdf::samples::numberedPages(pages)) > 0 ? path : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        base::useInterfaceLanguage(base::InterfaceLanguage::English);
        applyAppearance(*qApp, AppearanceChoice::Light);
    }

    void cleanup()
    {
        m_bar.reset();
        m_room.reset();
    }

    void waitsForTheTextAndSaysSo()
    {
        open(numbered(60));
        field()->setText(u"page 4"_s);
        // Nothing has been read yet: reading answers through the event loop.
        QVERIFY(!m_room->report->text());
        QVERIFY2(m_bar->messageText().contains(u"being read"_s), qPrintable(m_bar->messageText()));
        QVERIFY(m_bar->countText().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_bar->countText(), u"1 / 11"_s, patience); // 4, 40 … 49
        QVERIFY(m_bar->messageText().isEmpty());
        const report::TextRange hit = m_room->view->search()->currentRange();
        QCOMPARE(m_room->report->text()->pageOf(hit.start), 3);
    }

    void aScanHasNoTextToSearch()
    {
        const QString path = m_folder.filePath(u"scan.pdf"_s);
        tests::writeScan(path);
        open(path);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady(), patience);
        field()->setText(u"word"_s);
        QTRY_VERIFY(!m_room->view->search()->isSearching());
        QVERIFY2(m_bar->messageText().contains(u"scan"_s), qPrintable(m_bar->messageText()));
    }

    void everyPartIsReachedByKeys()
    {
        open(numbered(12));
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        field()->setText(u"page"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_bar->countText(), u"1 / 12"_s, patience);
        QSet<QWidget *> reached;
        for (int i = 0; i < 12; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (QAbstractButton *button : m_bar->findChildren<QAbstractButton *>()) {
            QVERIFY2(reached.contains(button), qPrintable(button->accessibleName()));
            QVERIFY(!button->accessibleName().isEmpty());
        }
        m_bar->findChildren<QPushButton *>().constFirst()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(m_bar->isHidden());
    }

    void optionsKeepTheirNamesWhenThereIsNoRoom()
    {
        open(numbered(2));
        const QPushButton *matchCase = m_bar->findChildren<QPushButton *>().constFirst();
        const QString words = matchCase->text();
        m_bar->resize(500, 38);
        QTRY_VERIFY(matchCase->text() != words);
        QVERIFY(matchCase->accessibleName().size() > matchCase->text().size());
        for (const QWidget *child : m_bar->findChildren<QToolButton *>())
            QVERIFY(m_bar->rect().contains(child->geometry()));
    }

    void longSelectionsAreNoQuery()
    {
        QCOMPARE(FindWords::queryFrom(u"高风险\n系统"_s), u"高风险 系统"_s);
        QVERIFY(FindWords::queryFrom(QString(500, u'字')).isEmpty());
    }
};

QTEST_MAIN(FindBarTest)
#include "find_bar_test.moc"
