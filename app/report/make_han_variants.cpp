// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// meipi-make-han-variants TABLE.inc: run by the build. Writes {traditional, simplified} pairs of single characters, in
// order, from OpenCC's own data (Apache-2.0).
#include <opencc.h>

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace {

/// Fewer pairs than this mean that the converter has lost its data.
constexpr std::size_t leastPairs = 2500;

constexpr std::array<std::pair<char32_t, char32_t>, 3> blocks{{{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0x20000, 0x323AF}}};

void append(std::string &text, char32_t character)
{
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x10000) {
        put(0xE0 | character >> 12);
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
    }
    put(0x80 | (character >> 6 & 0x3F));
    put(0x80 | (character & 0x3F));
}

/// The one Han character of a line, 0 when it is something else.
char32_t only(const std::string &line)
{
    const auto byte = [&line](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(line[i])); };
    if (line.size() == 3 && byte(0) >> 4 == 0xE)
        return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (line.size() == 4 && byte(0) >> 3 == 0x1E)
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    return 0;
}

/// One character a line: no phrase of the converter's runs over a line end.
std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> found;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        found.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return found;
}

int make(const char *path)
{
    const opencc::SimpleConverter converter("t2s.json");
    std::vector<char32_t> characters;
    std::string all;
    for (const auto &[first, last] : blocks) {
        for (char32_t character = first; character <= last; ++character) {
            characters.push_back(character);
            append(all, character);
            all.push_back('\n');
        }
    }
    const std::vector<std::string> simplified = lines(converter.Convert(all));
    if (simplified.size() != characters.size()) {
        std::fputs("meipi-make-han-variants: the converter changed the number of lines\n", stderr);
        return 1;
    }
    std::ofstream table(path);
    table << std::hex;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t to = only(simplified[i]);
        if (to == 0 || to == characters[i])
            continue;
        table << "{0x" << static_cast<unsigned>(characters[i]) << ", 0x" << static_cast<unsigned>(to) << "},\n";
        ++pairs;
    }
    table.close();
    if (pairs < leastPairs || !table) {
        std::fprintf(stderr, "meipi-make-han-variants: %zu pairs written to %s\n", pairs, path);
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: meipi-make-han-variants TABLE.inc\n", stderr);
        return 2;
    }
    try {
        return make(argv[1]);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "meipi-make-han-variants: %s\n", error.what());
        return 1;
    }
}
