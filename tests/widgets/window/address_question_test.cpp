// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/address_question.h"

#include "widgets/window/message_bar.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace meipi::widgets;
using namespace Qt::StringLiterals;

class AddressQuestionTest : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

public Q_SLOTS:
    void open(const QUrl &url) { m_opened.append(url); }

private:
    [[nodiscard]] static QMessageBox *question(const QWidget &parent) { return parent.findChild<QMessageBox *>(); }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"javascript"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }

    void init() { m_opened.clear(); }

    void saysWhereItLeads_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("destination"); // empty: never opened
        QTest::newRow("web") << u"https://example.org/a/b?c=d#e"_s << u"example.org"_s;
        QTest::newRow("another host than it seems")
            << u"https://bank.example:x@evil.example/bank.example"_s << u"evil.example"_s;
        QTest::newRow("look-alike letters") << u"https://exаmple.org/"_s << u"exаmple.org (xn--exmple-4nf.org)"_s;
        QTest::newRow("without a scheme") << u"www.example.org"_s << u"www.example.org"_s;
        QTest::newRow("mail") << u"mailto:someone@example.org?subject=x"_s << u"someone@example.org"_s;
        QTest::newRow("Chinese path") << u"https://example.org/报告/一.pdf"_s << u"example.org"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("program") << u"smb://server/share"_s << QString();
        QTest::newRow("data") << u"data:text/html,<script>"_s << QString();
        QTest::newRow("no host") << u"https:///x"_s << QString();
        QTest::newRow("no words") << QString() << QString();
        QTest::newRow("no address") << u"see annex"_s << QString();
        QTest::newRow("relative") << u"annex.html"_s << QString();
    }

    void saysWhereItLeads()
    {
        QFETCH(QString, address);
        const LinkAddress link = linkAddress(address);
        QTEST(link.destination, "destination");
        QCOMPARE(link.url.isValid(), !link.destination.isEmpty());
    }

    void nothingInItHides()
    {
        const QString shown = linkAddress(u"https://example.org/\u202Egpj.exe\u200B\u0007"_s).whole;
        QCOMPARE(shown, u"https://example.org/%E2%80%AEgpj.exe%E2%80%8B%07"_s);
        QVERIFY(linkAddress(u"https://example.org/"_s + QString(5000, u'x')).whole.size() < 700);
    }

    void asksFirst()
    {
        QWidget parent;
        auto *refusals = new MessageBar(&parent);
        askAboutAddress(u"https://user@example.org/a"_s, &parent, refusals);
        QMessageBox *box = question(parent);
        QVERIFY(box);
        QVERIFY(box->text().contains(u"example.org"_s));
        QCOMPARE(box->informativeText(), u"https://user@example.org/a"_s);
        QVERIFY(m_opened.isEmpty());
        QTest::keyClick(box, Qt::Key_Return); // still held down from following the link
        QTRY_VERIFY(!question(parent));
        QVERIFY(m_opened.isEmpty());
    }

    void opensWhenToldTo()
    {
        QWidget parent;
        askAboutAddress(u"https://example.org/a"_s, &parent, new MessageBar(&parent));
        for (QAbstractButton *button : question(parent)->buttons()) {
            if (question(parent)->buttonRole(button) == QMessageBox::AcceptRole) {
                button->click();
                break;
            }
        }
        QCOMPARE(m_opened, (QList<QUrl>{QUrl(u"https://example.org/a"_s)}));
    }

    void refusesInWords()
    {
        QWidget parent;
        auto *refusals = new MessageBar(&parent);
        askAboutAddress(u"javascript:alert(1)"_s, &parent, refusals);
        QVERIFY(!question(parent));
        QVERIFY(refusals->message().contains(u"javascript:alert(1)"_s));
        QVERIFY(m_opened.isEmpty());
    }
};

QTEST_MAIN(AddressQuestionTest)
#include "address_question_test.moc"
