// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace meipi::widgets {

class ChoiceRow;
class CodebookOperations;
class CodebookPanel;
class FacetForm;
class LogPage;
class TagForm;
class TagHead;
class UsagePane;
class YamlPage;

/// The codebook's surface: the tree, in the middle the form of what is current, the text or the versions, and at the right
/// how a tag is used.
class CodebookView : public QWidget
{
    Q_OBJECT

public:
    enum class Page : quint8 { Form, Text, Versions };

    explicit CodebookView(QWidget *parent = nullptr);

    void setWorkspace(desk::Workspace *workspace); ///< null: none
    void keep(); ///< what is being typed in a field becomes an edit
    void showItem(const QUuid &id); ///< a tag or facet, in its form
    void showPage(Page page);
    void takeFocus();

    [[nodiscard]] CodebookOperations *operations() const { return m_operations; }
    [[nodiscard]] CodebookPanel *panel() const { return m_panel; }
    [[nodiscard]] TagForm *tagForm() const { return m_tagForm; }
    [[nodiscard]] FacetForm *facetForm() const { return m_facetForm; }
    [[nodiscard]] YamlPage *yamlPage() const { return m_yaml; }
    [[nodiscard]] LogPage *logPage() const { return m_log; }
    [[nodiscard]] UsagePane *usagePane() const { return m_usage; }

Q_SIGNALS:
    void excerptOpened(const QUuid &report, const QUuid &excerpt);
    void said(const QString &message);
    void failed(const meipi::base::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void takeCodebook();
    void showCurrent();
    void retranslate();
    [[nodiscard]] bool isEditable() const;

    QPointer<desk::Workspace> m_workspace;
    QUuid m_current;
    CodebookOperations *m_operations;
    CodebookPanel *m_panel;
    ChoiceRow *m_pages;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    TagHead *m_head;
    TagForm *m_tagForm;
    QWidget *m_line;
    FacetForm *m_facetForm;
    QLabel *m_empty;
    YamlPage *m_yaml;
    LogPage *m_log;
    UsagePane *m_usage;
};

} // namespace meipi::widgets
