#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck::parsers {

// What a word of an author list says about the names around it.
enum class NameWord : std::uint8_t {
  particle,     // "van", "de", "bin"
  suffix,       // "Jr.", "III"
  conjunction,  // "and", "und", "et", "y"
  role,         // "ed.", "editors", "trans."
  institution,  // "University", "Committee"
};

// Bits, 1 << NameWord, of a word with or without its full stop, in any case where case says nothing.
std::uint32_t name_word_classes(std::string_view word);

constexpr std::uint32_t bit(NameWord word) {
  return std::uint32_t{1} << static_cast<unsigned>(word);
}

bool is_name_particle(std::string_view word);

}  // namespace claimcheck::parsers
