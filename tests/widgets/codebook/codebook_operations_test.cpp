// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What reaches the whole codebook and its excerpts: removing, merging, splitting, re-tagging, the text, files, versions.

#include "tests/widgets/codebook/codebook_world.h"
#include "widgets/codebook/codebook_operations.h"
#include "widgets/codebook/codebook_panel.h"
#include "widgets/codebook/codebook_tree.h"
#include "widgets/codebook/log_page.h"
#include "widgets/codebook/removal_dialog.h"
#include "widgets/codebook/split_dialog.h"
#include "widgets/codebook/tag_chooser.h"
#include "widgets/codebook/usage_model.h"
#include "widgets/codebook/usage_pane.h"
#include "widgets/codebook/yaml_editor.h"
#include "widgets/codebook/yaml_page.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace meipi;
using namespace meipi::widgets;
using tests::DeskWorld;

class CodebookOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        base::useInterfaceLanguage(base::InterfaceLanguage::English);
        m_world = std::make_unique<tests::CodebookWorld>();
    }
    void init() { QVERIFY(m_world->make()); }
    void cleanup() { m_world->clear(); }

    void removingATagInUseAsks_data()
    {
        QTest::addColumn<int>("choice"); // of the dialog's
        QTest::addColumn<int>("highLeft"); // excerpts
        QTest::addColumn<int>("limitedLeft");
        QTest::newRow("retire") << 0 << 2 << 0;
        QTest::newRow("move") << 1 << 0 << 2;
        QTest::newRow("take off") << 2 << 0 << 0;
    }

    void removingATagInUseAsks()
    {
        QFETCH(const int, choice);
        m_world->view->panel()->tree()->setFocus();
        QTest::keyClick(m_world->view->panel()->tree(), Qt::Key_Delete);
        RemovalDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_world->view->findChild<RemovalDialog *>()));
        QCOMPARE(m_world->newSteps(), 0); // nothing is done before it is answered
        if (choice == 1)
            dialog->setTarget(m_world->limited);
        else
            dialog->findChildren<QRadioButton *>().at(choice)->setChecked(true);
        dialog->accept();
        QTRY_COMPARE(m_world->newSteps(), 1);
        const taxonomy::Tag *left = m_world->codebook().tag(m_world->high);
        QCOMPARE(left != nullptr, choice == 0);
        QVERIFY(!left || left->retired);
        QVERIFY(DeskWorld::waitUntilKept(*m_world->workspace));
        QTEST(m_world->excerptsWith(m_world->high), "highLeft");
        QTEST(m_world->excerptsWith(m_world->limited), "limitedLeft");
        m_world->workspace->undoStack()->undo();
        QCOMPARE(m_world->codebook(), taxonomy::defaultTaxonomy());
        QCOMPARE(m_world->excerptsWith(m_world->high), 2);
    }

    void removingATagThatNobodyUsesDoesNotAsk()
    {
        m_world->view->operations()->remove(m_world->limited);
        QTRY_VERIFY(!m_world->codebook().tag(m_world->limited));
        QVERIFY(!m_world->view->findChild<RemovalDialog *>());
    }

    void mergingByTyping()
    {
        m_world->view->operations()->merge(m_world->high);
        auto *chooser = m_world->view->findChild<TagChooser *>();
        QVERIFY(chooser);
        QTest::keyClicks(chooser->findChild<QLineEdit *>(), u"limited"_s);
        QCOMPARE(chooser->chosen(), m_world->limited);
        chooser->accept();
        QTRY_VERIFY(!m_world->codebook().tag(m_world->high));
        QCOMPARE(m_world->excerptsWith(m_world->limited), 2);
        QCOMPARE(m_world->newSteps(), 1);
    }

    void splittingByDigits()
    {
        m_world->view->operations()->split(m_world->high);
        SplitDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_world->view->findChild<SplitDialog *>()));
        dialog->names()->setPlainText(u"Systems\nCodes"_s);
        dialog->list()->setCurrentRow(1);
        QTest::keyClick(dialog->list(), Qt::Key_2);
        dialog->accept();
        QTRY_COMPARE(m_world->newSteps(), 1);
        const QUuid codes = DeskWorld::tag(*m_world->workspace, u"risk_level/codes"_s);
        QVERIFY(!codes.isNull());
        QCOMPARE(m_world->excerptsWith(codes), 1);
        QCOMPARE(m_world->excerptsWith(m_world->high), 1);
    }

    void chosenExcerptsAreReTagged()
    {
        UsagePane *usage = m_world->view->usagePane();
        QTRY_COMPARE(usage->model()->rowCount(), 2);
        usage->list()->selectAll();
        QCOMPARE(usage->chosenExcerpts().size(), 2);
        m_world->view->operations()->retag(m_world->high, usage->chosenExcerpts());
        auto *chooser = m_world->view->findChild<TagChooser *>();
        chooser->choose(m_world->limited);
        chooser->accept();
        QTRY_COMPARE(m_world->excerptsWith(m_world->limited), 2);
        QVERIFY(m_world->codebook().tag(m_world->high));
        QTRY_COMPARE(usage->model()->rowCount(), 0);
    }

    void theTextIsCheckedAndAppliedAsOneStep()
    {
        m_world->view->showPage(CodebookView::Page::Text);
        YamlPage *page = m_world->view->yamlPage();
        const QString text = page->editor()->toPlainText();
        QVERIFY(text.contains(u"key: risk_level"_s));

        const qsizetype line = text.first(text.indexOf(u"key: risk_level"_s)).count(u'\n') + 1;
        page->editor()->setPlainText(QString(text).replace(u"key: risk_level"_s, u"kex: risk_level"_s));
        QTRY_COMPARE(page->editor()->faultLine(), int(line));
        QVERIFY2(page->stateText().contains(u"kex"_s), qPrintable(page->stateText()));
        QVERIFY(!apply(*page)->isEnabled());

        page->editor()->setPlainText(QString(text).replace(u"High risk"_s, u"Very high risk"_s));
        QTRY_VERIFY(apply(*page)->isEnabled());
        QCOMPARE(page->editor()->faultLine(), 0);
        QTest::mouseClick(apply(*page), Qt::LeftButton);
        QCOMPARE(m_world->newSteps(), 1);
        QVERIFY(m_world->codebook().tag(m_world->high)->label.en.startsWith(u"Very"_s));
        QVERIFY(!page->isChanged());
        m_world->workspace->undoStack()->undo();
        QCOMPARE(m_world->codebook(), taxonomy::defaultTaxonomy());
        QTRY_COMPARE(page->editor()->toPlainText(), text);
    }

    void filesGoOutAndComeBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("YAML") << u"codebook.yaml"_s;
        QTest::newRow("SKOS") << u"codebook.ttl"_s;
    }

    void filesGoOutAndComeBack()
    {
        QFETCH(const QString, name);
        const QSignalSpy said(m_world->view.get(), &CodebookView::said);
        const QString path = m_world->file(name);
        m_world->view->operations()->exportFile(path);
        QTRY_COMPARE(said.size(), 1);
        taxonomy::Tag tag = *m_world->codebook().tag(m_world->high);
        tag.definition.en = u"Something else"_s;
        m_world->view->operations()->editTag(tag);
        m_world->view->operations()->importFile(path);
        QTRY_VERIFY(apply(*m_world->view->yamlPage())->isEnabled());
        QTest::mouseClick(apply(*m_world->view->yamlPage()), Qt::LeftButton);
        QCOMPARE(m_world->codebook(), taxonomy::defaultTaxonomy());
    }

    void aBadFileIsSaid()
    {
        const QSignalSpy failed(m_world->view.get(), &CodebookView::failed);
        QFile file(m_world->file(u"bad.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("facets:\n- nam: x\n");
        file.close();
        m_world->view->operations()->importFile(file.fileName());
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<base::Error>();
        QCOMPARE(error.problem, base::Problem::BadTaxonomy);
        QVERIFY(error.detail.startsWith(u"line 2"_s));
    }

    void versionsAreReadAndRestored()
    {
        taxonomy::Tag tag = *m_world->codebook().tag(m_world->high);
        tag.whenNot.en = u"Never on Sundays"_s;
        m_world->view->operations()->editTag(tag);
        QVERIFY(DeskWorld::waitUntilKept(*m_world->workspace));
        QTest::qWait(100); // steps that follow at once are one version
        m_world->view->showPage(CodebookView::Page::Versions);
        LogPage *page = m_world->view->logPage();
        QTRY_COMPARE(page->list()->topLevelItemCount(), 2);
        QVERIFY(page->detailText().contains(u"Sundays"_s));
        page->list()->setCurrentItem(page->list()->topLevelItem(1)); // the older one
        Q_EMIT page->restoreRequested(page->log().codebookAt(1), 1);
        QCOMPARE(m_world->codebook(), taxonomy::defaultTaxonomy());
        QTRY_COMPARE(page->list()->topLevelItemCount(), 3);
    }

private:
    [[nodiscard]] static QPushButton *apply(const YamlPage &page)
    {
        const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
        return *std::ranges::find_if(buttons, [](const QPushButton *button) { return button->text() == u"Apply"; });
    }

    std::unique_ptr<tests::CodebookWorld> m_world;
};

QTEST_MAIN(CodebookOperationsTest)
#include "codebook_operations_test.moc"
