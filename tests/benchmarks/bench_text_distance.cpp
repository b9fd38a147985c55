// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using Word = std::uint64_t;

constexpr std::size_t bits = 64;

/// Edit distance by the bit-parallel columns of Myers (1999) and Hyyrö (2003): a pattern of 60,000 characters against a
/// text of 600,000 takes about a second.
class Columns
{
public:
    Columns(const std::u32string &pattern, bool anywhere)
        : m_size(pattern.size()),
          m_words((pattern.size() + bits - 1) / bits),
          m_up(m_words, ~Word{0}),
          m_down(m_words, 0),
          m_none(m_words, 0),
          m_anywhere(anywhere),
          m_score(static_cast<long>(pattern.size()))
    {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            auto &places = m_places.try_emplace(pattern[i], m_none).first->second;
            places[i / bits] |= Word{1} << (i % bits);
        }
    }

    /// Of the whole pattern to the text so far; with `anywhere`, to the best stretch that ends here.
    [[nodiscard]] long score() const { return m_score; }

    void add(char32_t character)
    {
        const auto found = m_places.find(character);
        const std::vector<Word> &places = found == m_places.end() ? m_none : found->second;
        Word carryUp = m_anywhere ? 0 : 1;
        Word carryDown = 0;
        for (std::size_t w = 0; w < m_words; ++w) {
            Word equal = places[w];
            const Word vertical = equal | m_down[w];
            equal |= carryDown;
            const Word horizontal = (((equal & m_up[w]) + m_up[w]) ^ m_up[w]) | equal;
            Word up = m_down[w] | ~(horizontal | m_up[w]);
            Word down = m_up[w] & horizontal;
            if (w + 1 == m_words) {
                const Word last = Word{1} << ((m_size - 1) % bits);
                m_score += (up & last) != 0 ? 1 : 0;
                m_score -= (down & last) != 0 ? 1 : 0;
            }
            const Word nextUp = up >> (bits - 1);
            const Word nextDown = down >> (bits - 1);
            up = (up << 1) | carryUp;
            down = (down << 1) | carryDown;
            m_up[w] = down | ~(vertical | up);
            m_down[w] = up & vertical;
            carryUp = nextUp;
            carryDown = nextDown;
        }
    }

private:
    std::size_t m_size;
    std::size_t m_words;
    std::vector<Word> m_up;
    std::vector<Word> m_down;
    std::vector<Word> m_none;
    std::unordered_map<char32_t, std::vector<Word>> m_places;
    bool m_anywhere;
    long m_score;
};

/// A file of UTF-32 in the machine's byte order, which is what Python writes at once.
std::u32string contentsOf(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    std::u32string text(bytes.size() / sizeof(char32_t), U'\0');
    if (!text.empty())
        std::memcpy(text.data(), bytes.data(), text.size() * sizeof(char32_t));
    return text;
}

} // namespace

/// The metric of text_accuracy.py: `bench_text_distance GOLD TEXT [--anywhere]` prints the number of edits that make the
/// gold of the text; with --anywhere, of that stretch of the text which comes nearest.
int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: bench_text_distance GOLD TEXT [--anywhere]\n", stderr);
        return 2;
    }
    const std::u32string gold = contentsOf(argv[1]);
    if (gold.empty()) {
        std::fputs("the gold is empty or cannot be read\n", stderr);
        return 1;
    }
    const bool anywhere = argc > 3 && std::strcmp(argv[3], "--anywhere") == 0;
    Columns columns(gold, anywhere);
    long best = columns.score();
    for (const char32_t character : contentsOf(argv[2])) {
        columns.add(character);
        best = std::min(best, columns.score());
    }
    std::printf("%ld\n", anywhere ? best : columns.score());
}
