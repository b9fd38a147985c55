// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"
#include "widgets/reader/reader_view.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace meipi::widgets {

/// The bar above the page: page, zoom, margin notes, what the wash is coloured by. Works the reader it is given.
class ReaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderBar(ReaderView *reader, QWidget *parent = nullptr);

    void setTaxonomy(const taxonomy::Taxonomy &taxonomy);
    void setPagesMenu(QMenu *menu); ///< how pages are put
    void setLensAction(QAction *action);
    void focusPage();

Q_SIGNALS:
    void leaveRequested(); ///< a page was typed, or Esc

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectReader();
    void retranslate();
    void showPage();
    void showZoom();
    void goToTypedPage();
    void sayNoSuchPage(const QString &typed);
    void applyTypedZoom(const QString &text);

    ReaderView *m_reader;
    taxonomy::Taxonomy m_taxonomy;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLineEdit *m_page;
    QLabel *m_pageCount;
    QToolButton *m_zoomOut;
    QComboBox *m_zoom;
    QToolButton *m_zoomIn;
    QToolButton *m_pages;
    QToolButton *m_margin;
    QToolButton *m_lens;
    QLabel *m_colouringLabel;
    QComboBox *m_colouring;
};

} // namespace meipi::widgets
