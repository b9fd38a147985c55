// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The codebook's form and tree over a real project, by keyboard and mouse as people use them.

#include "tests/widgets/codebook/codebook_world.h"
#include "widgets/codebook/choice_row.h"
#include "widgets/codebook/codebook_panel.h"
#include "widgets/codebook/codebook_tree.h"
#include "widgets/codebook/facet_form.h"
#include "widgets/codebook/label_field.h"
#include "widgets/codebook/removal_dialog.h"
#include "widgets/codebook/tag_form.h"
#include "widgets/codebook/usage_model.h"
#include "widgets/codebook/usage_pane.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace meipi;
using namespace meipi::widgets;
using tests::DeskWorld;

class CodebookViewTest : public QObject
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

    void aFieldThatIsLeftIsOneStep()
    {
        LabelField *name = field(*m_world->view->tagForm(), u"Name in English"_s);
        QVERIFY(name);
        QCOMPARE(name->text(), m_world->codebook().tag(m_world->high)->label.en);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Very high"_s);
        QCOMPARE(m_world->newSteps(), 0); // nothing is an edit while it is typed
        QTest::keyClick(name, Qt::Key_Tab);
        QCOMPARE(m_world->codebook().tag(m_world->high)->label.en, u"Very high"_s);
        QCOMPARE(m_world->newSteps(), 1);
        m_world->workspace->undoStack()->undo();
        QCOMPARE(m_world->codebook(), taxonomy::defaultTaxonomy());
        QCOMPARE(name->text(), m_world->codebook().tag(m_world->high)->label.en);
    }

    void escapeGivesUpAndEnterKeeps()
    {
        LabelField *name = field(*m_world->view->tagForm(), u"Name in Chinese"_s);
        name->setFocus();
        QTest::keyClicks(name, u"x"_s);
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isEdited());
        QTest::keyClicks(name, u"y"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_world->newSteps(), 1);
        QVERIFY(m_world->codebook().tag(m_world->high)->label.zh.contains(u'y'));
    }

    void aTagKeepsAName()
    {
        for (const QString &name : {u"Name in Chinese"_s, u"Name in English"_s}) {
            LabelField *shown = field(*m_world->view->tagForm(), name);
            shown->setFocus();
            shown->selectAll();
            QTest::keyClick(shown, Qt::Key_Delete);
            QTest::keyClick(shown, Qt::Key_Return);
        }
        QVERIFY(m_world->codebook().tag(m_world->high)->label != taxonomy::Label{});
    }

    void aTakenShortcutIsSaidAndNotTaken()
    {
        const QString taken = m_world->codebook().tag(m_world->limited)->shortcut;
        QVERIFY(!taken.isEmpty());
        LabelField *shortcut = field(*m_world->view->tagForm(), u"Shortcut"_s);
        const QString before = shortcut->text();
        shortcut->setFocus();
        shortcut->selectAll();
        QTest::keyClicks(shortcut, taken);
        QTest::keyClick(shortcut, Qt::Key_Return);
        QCOMPARE(m_world->newSteps(), 0);
        QCOMPARE(shortcut->text(), before);
        QVERIFY(says(*m_world->view->tagForm(), m_world->codebook().tag(m_world->limited)->label.en));
    }

    void facetSettings()
    {
        auto *rows = m_world->view->facetForm();
        const QList<ChoiceRow *> choices = rows->findChildren<ChoiceRow *>();
        QVERIFY(!choices.isEmpty());
        Q_EMIT choices.first()->chosenByUser(u"nominal"_s);
        const QUuid facet = m_world->codebook().tag(m_world->high)->facet;
        QCOMPARE(m_world->codebook().facet(facet)->scale, taxonomy::Scale::Nominal);
        QCOMPARE(m_world->newSteps(), 1);
    }

    void altAndArrowsMove()
    {
        CodebookTree *tree = m_world->view->panel()->tree();
        tree->setFocus();
        QCOMPARE(tree->currentId(), m_world->high);
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_world->codebook().ordinalPlace(m_world->high).first, 1);
        QCOMPARE(tree->currentId(), m_world->high); // it stays current while the tree is made anew
        QTest::keyClick(tree, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_world->codebook().tag(m_world->high)->parent,
                 DeskWorld::tag(*m_world->workspace, u"risk_level/minimal"_s));
        QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_world->codebook().tag(m_world->high)->parent.isNull());
        QCOMPARE(m_world->newSteps(), 3);
        for (int step = 0; step < 3; ++step)
            m_world->workspace->undoStack()->undo();
        QCOMPARE(m_world->codebook(), taxonomy::defaultTaxonomy());
    }

    void aNewTagWaitsForItsName()
    {
        CodebookTree *tree = m_world->view->panel()->tree();
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Insert);
        const QUuid made = tree->currentId();
        QVERIFY(made != m_world->high);
        QCOMPARE(m_world->codebook().tag(made)->facet, m_world->codebook().tag(m_world->high)->facet);
        LabelField *name = field(*m_world->view->tagForm(), u"Name in English"_s);
        QTest::keyClicks(name, u"Unknown"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_world->codebook().tag(made)->label.en, u"Unknown"_s);
    }

    void useIsShown()
    {
        QTRY_COMPARE(m_world->view->usagePane()->model()->rowCount(), 2);
        QCOMPARE(m_world->view->usagePane()->model()->quoteAt(0), u"风险管理制度"_s);
        const QSignalSpy opened(m_world->view.get(), &CodebookView::excerptOpened);
        Q_EMIT m_world->view->usagePane()->list()->activated(m_world->view->usagePane()->model()->index(0));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toUuid(), m_world->workspace->reports().first().report.row.id);
    }

    void everythingHasAName()
    {
        for (const auto page : {CodebookView::Page::Form, CodebookView::Page::Text, CodebookView::Page::Versions}) {
            m_world->view->showPage(page);
            for (const QWidget *widget : m_world->view->findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                    || widget->objectName().startsWith(u"qt_"_s))
                    continue;
                const QAccessibleInterface *interface =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                QVERIFY(interface);
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void aReadOnlyProjectIsNotEdited()
    {
        m_world->openReadOnly();
        QVERIFY(m_world->workspace);
        QVERIFY(field(*m_world->view->tagForm(), u"Name in English"_s)->isReadOnly());
        QTest::keyClick(m_world->view->panel()->tree(), Qt::Key_Delete);
        QTest::keyClick(m_world->view->panel()->tree(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(!m_world->view->findChild<RemovalDialog *>());
        QCOMPARE(m_world->workspace->undoStack()->count(), 0);
    }

private:
    [[nodiscard]] static LabelField *field(const QWidget &form, const QString &name)
    {
        for (LabelField *candidate : form.findChildren<LabelField *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    [[nodiscard]] static bool says(const QWidget &form, const QString &words)
    {
        const QList<QLabel *> labels = form.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }

    std::unique_ptr<tests::CodebookWorld> m_world;
};

QTEST_MAIN(CodebookViewTest)
#include "codebook_view_test.moc"
