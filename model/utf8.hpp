#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The few UTF-8 operations that positions and grammars need. Everything that depends on Unicode's tables (case,
// classes, normal forms) is ICU's, in parsers/text/.
namespace claimcheck {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacementCharacter;
  std::uint8_t size = 1;  // bytes; 1 for a byte that starts no valid sequence
};

// Decodes the code point that starts at `at` (must be < text.size()). Never reads past the end; overlong forms,
// surrogates and stray bytes give U+FFFD of size 1.
CodePoint decode_code_point(std::string_view text, std::size_t at);

// Decodes the code point that ends just before `at` (must be > 0).
CodePoint decode_code_point_before(std::string_view text, std::size_t at);

// Valid sequences count one, every other byte one.
std::size_t count_code_points(std::string_view text);

// The offset of the first byte that is not part of a valid sequence.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t value);

}  // namespace claimcheck
