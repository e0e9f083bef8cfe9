#include "parsers/text/width.hpp"

#include <unicode/uchar.h>

#include <cstdint>

namespace claimcheck::parsers {

unsigned display_width(char32_t character) {
  constexpr char32_t kFirstCombining = 0x300, kSoftHyphen = 0xAD;
  if (character < kFirstCombining || character == kSoftHyphen) return 1;
  const auto code = static_cast<UChar32>(character);
  constexpr std::uint32_t kDrawnOver = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(code) & kDrawnOver) != 0) return 0;
  const int syllable = u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace claimcheck::parsers
