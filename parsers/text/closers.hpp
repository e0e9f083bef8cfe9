#pragma once

#include <cstdint>
#include <string_view>

// What may stand between a sentence's full stop and the next sentence. Each takes and gives offsets into `text`, and
// looks only at valid UTF-8.
namespace claimcheck::parsers {

// Bytes of the sentence mark at `at`: . ! ? and … (3); 0 for anything else.
std::uint32_t mark_at(std::string_view text, std::uint32_t at);

// Bytes of the opening quotation mark or bracket at `at`, 0 for anything else. " and ' count.
std::uint32_t opening_size(std::string_view text, std::uint32_t at);

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at);  // NBSP and U+2000–200B too

// Behind closing quotation marks and brackets.
std::uint32_t skip_closers(std::string_view text, std::uint32_t at);

// Behind markers that follow at once: [5] [1, 2] [^note] ³ ¹²
std::uint32_t skip_markers(std::string_view text, std::uint32_t at);

// Behind markers set off by a blank: "economy. [5] Next", and behind an emoticon: "great! :)". A marker that begins the
// next sentence ("[5] showed that …") stays with it.
std::uint32_t skip_spaced_markers(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
