#pragma once

#include <string>
#include <string_view>

// Foreign text inside a reason: what a page or a host says must not be able to break the sentence.
namespace claimcheck::fetch {

// In quotes, cut after 80 characters.
std::string in_quotes(std::string_view text);

// A URL, cut in its middle where it is longer than 160 bytes.
std::string shown_url(std::string_view url);

// One line of valid UTF-8 without control characters and without those that turn the writing direction.
std::string clean_line(std::string_view text);

}  // namespace claimcheck::fetch
