// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/address_question.h"

#include "widgets/window/message_bar.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace meipi::widgets {

namespace {

constexpr qsizetype mostShown = 600; // units of an address; the middle of a longer one is left out

QString words(const char *text) { return QCoreApplication::translate("meipi::widgets::AddressQuestion", text); }

/// Letters as they are, but nothing that is invisible or turns the direction of writing.
QString shownPlainly(const QString &address)
{
    QString shown;
    for (const QChar unit : address) {
        const QChar::Category category = unit.category();
        const bool harmless = category != QChar::Other_Control && category != QChar::Other_Format
            && category != QChar::Other_PrivateUse && !unit.isSpace();
        shown += harmless ? QString(unit) : QString::fromLatin1(QUrl::toPercentEncoding(QString(unit)));
    }
    if (shown.size() > mostShown)
        shown = shown.first(mostShown / 2) + QChar(0x2026) + shown.last(mostShown / 2);
    return shown;
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyDecoded);
    const QString plain = url.host(QUrl::EncodeUnicode); // punycode: a look-alike letter shows
    return host == plain ? host : QStringLiteral("%1 (%2)").arg(host, plain);
}

} // namespace

LinkAddress linkAddress(const QString &address)
{
    QString whole = address.trimmed();
    if (whole.startsWith(u"www.", Qt::CaseInsensitive))
        whole.prepend(u"http://");
    LinkAddress result{.url = {}, .destination = {}, .whole = shownPlainly(whole)};
    const QUrl url(whole, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid())
        return result;
    if (scheme == u"http" || scheme == u"https") {
        if (url.host().isEmpty())
            return result;
        result.url = url;
        result.destination = hostOf(url);
    } else if (scheme == u"mailto" && !url.path().isEmpty()) {
        result.url = url;
        result.destination = shownPlainly(url.path(QUrl::FullyDecoded));
    }
    return result;
}

void askAboutAddress(const QString &address, QWidget *parent, MessageBar *refusals)
{
    const LinkAddress link = linkAddress(address);
    if (!link.url.isValid()) {
        refusals->say(words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion",
                                              "Only web and mail addresses are opened, and this link is neither: %1"))
                          .arg(link.whole));
        return;
    }
    const bool mail = link.url.scheme() == u"mailto";
    auto *question =
        new QMessageBox(QMessageBox::NoIcon, words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Link")),
                        (mail ? words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Write a mail to %1?"))
                              : words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Open %1 in the browser?")))
                            .arg(link.destination),
                        QMessageBox::NoButton, parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(link.whole);
    question->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const QPushButton *open =
        question->addButton(mail ? words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Write"))
                                 : words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Open")),
                            QMessageBox::AcceptRole);
    const QPushButton *copy = question->addButton(
        words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Copy the address")), QMessageBox::ActionRole);
    QPushButton *stay = question->addButton(words(QT_TRANSLATE_NOOP("meipi::widgets::AddressQuestion", "Do not open")),
                                            QMessageBox::RejectRole);
    question->setEscapeButton(stay);
    // A key that is still held down from following the link opens nothing.
    question->setDefaultButton(stay);
    QObject::connect(open, &QPushButton::clicked, question, [link] { QDesktopServices::openUrl(link.url); });
    QObject::connect(copy, &QPushButton::clicked, question,
                     [link] { QGuiApplication::clipboard()->setText(link.url.toString(QUrl::FullyEncoded)); });
    question->open();
}

} // namespace meipi::widgets
