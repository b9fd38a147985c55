// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/split_dialog.h"

#include "widgets/tagging/label_language.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr QSize firstSize(620, 520);
constexpr int namesHeight = 76;

constexpr int lastDigit = 9;

} // namespace

SplitDialog::SplitDialog(const QString &name, const QList<Item> &items, QWidget *parent)
    : QDialog(parent),
      m_name(name),
      m_items(items),
      m_names(new QPlainTextEdit(this)),
      m_list(new QListWidget(this)),
      m_assign(new QPushButton(tr("Give the chosen…"), this)),
      m_accept(nullptr)
{
    setWindowTitle(tr("Split “%1”").arg(name));
    auto *namesTitle = new QLabel(tr("New tags, one a line"), this);
    namesTitle->setBuddy(m_names);
    m_names->setAccessibleName(namesTitle->text());
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(namesHeight);
    auto *listTitle =
        new QLabel(tr("Choose excerpts and press the number of the tag that they get; 0 leaves them."), this);
    listTitle->setWordWrap(true);
    listTitle->setBuddy(m_list);
    m_list->setAccessibleName(tr("Excerpts to share out"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    for (const Item &item : m_items)
        m_list->addItem(item.words);
    m_assign->setAutoDefault(false);
    m_assign->setMenu(new QMenu(m_assign));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_accept = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(namesTitle);
    layout->addWidget(m_names);
    layout->addWidget(listTitle);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_assign, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    resize(firstSize);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_names, &QPlainTextEdit::textChanged, this, &SplitDialog::showAssignments);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &SplitDialog::showAssignments);
    connect(m_assign->menu(), &QMenu::aboutToShow, this, [this] {
        QMenu *menu = m_assign->menu();
        menu->clear();
        const QStringList names = partNames();
        for (int part = 1; part <= names.size(); ++part)
            menu->addAction(QStringLiteral("%1  %2").arg(part).arg(names.at(part - 1)), this,
                            [this, part] { assign(part); });
        menu->addAction(QStringLiteral("0  %1").arg(m_name), this, [this] { assign(0); });
    });
    showAssignments();
}

QStringList SplitDialog::partNames() const
{
    QStringList names;
    for (const QString &line : m_names->toPlainText().split(u'\n')) {
        if (const QString name = line.simplified(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

QList<desk::TagPart> SplitDialog::parts() const
{
    const bool chinese = interfaceLabelLanguage() == taxonomy::LabelLanguage::Chinese;
    QList<desk::TagPart> parts;
    const QStringList names = partNames();
    for (int part = 1; part <= names.size(); ++part) {
        const QString &name = names.at(part - 1);
        desk::TagPart made{.label =
                               chinese ? taxonomy::Label{.zh = name, .en = {}} : taxonomy::Label{.zh = {}, .en = name},
                           .excerpts = {}};
        for (const Item &item : m_items) {
            if (m_parts.value(item.excerpt) == part)
                made.excerpts.append(item.excerpt);
        }
        parts.append(made);
    }
    return parts;
}

void SplitDialog::assign(int part)
{
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        m_parts.insert(m_items.at(index.row()).excerpt, part);
    showAssignments();
}

void SplitDialog::showAssignments()
{
    const QStringList names = partNames();
    for (int row = 0; row < m_list->count(); ++row) {
        const Item &item = m_items.at(row);
        const int part = m_parts.value(item.excerpt);
        const QString given = part >= 1 && part <= names.size()
            ? QStringLiteral("%1  %2").arg(part).arg(names.at(part - 1))
            : tr("stays");
        m_list->item(row)->setText(QStringLiteral("[%1]  %2  (%3)").arg(given, item.words, item.place));
    }
    m_assign->setEnabled(!names.isEmpty() && !m_list->selectedItems().isEmpty());
    m_accept->setEnabled(!names.isEmpty());
}

bool SplitDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int digit = static_cast<QKeyEvent *>(event)->key() - Qt::Key_0;
        if (digit >= 0 && digit <= lastDigit) {
            if (digit <= partNames().size())
                assign(digit);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace meipi::widgets
