#include "parsers/grammar/url_text.hpp"

#include <algorithm>
#include <array>

namespace claimcheck::parsers {
namespace {

struct Range {
  char32_t first, last;
  UrlChar kind;
};

// Ascending; what stands in no range is a word's character.
constexpr std::array kRanges = {
    Range{0x0000, 0x009F, UrlChar::broken},      Range{0x00A0, 0x00A0, UrlChar::blank},
    Range{0x00A1, 0x00A9, UrlChar::mark},        Range{0x00AB, 0x00AB, UrlChar::quote},
    Range{0x00AC, 0x00AC, UrlChar::mark},        Range{0x00AD, 0x00AD, UrlChar::invisible},
    Range{0x00AE, 0x00B4, UrlChar::mark},        Range{0x00B6, 0x00B9, UrlChar::mark},
    Range{0x00BB, 0x00BB, UrlChar::quote},       Range{0x00BF, 0x00BF, UrlChar::mark},
    Range{0x00D7, 0x00D7, UrlChar::mark},        Range{0x00F7, 0x00F7, UrlChar::mark},
    Range{0x02BC, 0x02BC, UrlChar::apostrophe},  Range{0x0E00, 0x0EFF, UrlChar::ideographic},
    Range{0x1100, 0x11FF, UrlChar::ideographic}, Range{0x1680, 0x1680, UrlChar::blank},
    Range{0x2000, 0x200A, UrlChar::blank},       Range{0x200B, 0x200F, UrlChar::invisible},
    Range{0x2010, 0x2015, UrlChar::dash},        Range{0x2016, 0x2017, UrlChar::mark},
    Range{0x2018, 0x2019, UrlChar::apostrophe},  Range{0x201A, 0x201A, UrlChar::quote},
    Range{0x201B, 0x201B, UrlChar::apostrophe},  Range{0x201C, 0x201F, UrlChar::quote},
    Range{0x2020, 0x2025, UrlChar::mark},        Range{0x2026, 0x2026, UrlChar::ellipsis},
    Range{0x2027, 0x2027, UrlChar::mark},        Range{0x2028, 0x2029, UrlChar::blank},
    Range{0x202A, 0x202E, UrlChar::invisible},   Range{0x202F, 0x202F, UrlChar::blank},
    Range{0x2030, 0x2031, UrlChar::mark},        Range{0x2032, 0x2032, UrlChar::apostrophe},
    Range{0x2033, 0x2033, UrlChar::quote},       Range{0x2034, 0x2038, UrlChar::mark},
    Range{0x2039, 0x203A, UrlChar::quote},       Range{0x203B, 0x205E, UrlChar::mark},
    Range{0x205F, 0x205F, UrlChar::blank},       Range{0x2060, 0x2064, UrlChar::invisible},
    Range{0x2070, 0x209C, UrlChar::mark},        Range{0x2212, 0x2212, UrlChar::dash},
    Range{0x2E80, 0x2FDF, UrlChar::ideographic}, Range{0x3000, 0x3000, UrlChar::blank},
    Range{0x3001, 0x3004, UrlChar::mark},        Range{0x3005, 0x3007, UrlChar::ideographic},
    Range{0x3008, 0x3020, UrlChar::mark},        Range{0x3021, 0x302F, UrlChar::ideographic},
    Range{0x3030, 0x3030, UrlChar::mark},        Range{0x3031, 0xA4CF, UrlChar::ideographic},
    Range{0xAC00, 0xD7FF, UrlChar::ideographic}, Range{0xE000, 0xF8FF, UrlChar::mark},
    Range{0xF900, 0xFAFF, UrlChar::ideographic}, Range{0xFE10, 0xFE1F, UrlChar::mark},
    Range{0xFE30, 0xFE6F, UrlChar::mark},        Range{0xFEFF, 0xFEFF, UrlChar::invisible},
    Range{0xFF00, 0xFF0F, UrlChar::mark},        Range{0xFF10, 0xFF19, UrlChar::ideographic},
    Range{0xFF1A, 0xFF20, UrlChar::mark},        Range{0xFF21, 0xFF3A, UrlChar::ideographic},
    Range{0xFF3B, 0xFF40, UrlChar::mark},        Range{0xFF41, 0xFF5A, UrlChar::ideographic},
    Range{0xFF5B, 0xFF65, UrlChar::mark},        Range{0xFF66, 0xFFDC, UrlChar::ideographic},
    Range{0xFFE0, 0xFFFF, UrlChar::broken},      Range{0x20000, 0x3FFFF, UrlChar::ideographic},
};
static_assert(std::ranges::is_sorted(kRanges, {}, &Range::first));

}  // namespace

UrlChar url_char(char32_t c) {
  const auto after = std::ranges::upper_bound(kRanges, c, {}, &Range::first);
  if (after == kRanges.begin()) return UrlChar::word;
  const Range& range = *std::prev(after);
  return c <= range.last ? range.kind : UrlChar::word;
}

}  // namespace claimcheck::parsers
