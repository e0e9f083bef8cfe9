#pragma once

#include <string_view>

namespace claimcheck::parsers {

// Whether a paragraph is a website talking to its visitor: a cookie note, a comment policy, an invitation to subscribe.
bool is_site_speak(std::string_view block);

// Whether a line is part of a page's frame: a menu, a share line, a copyright line, "Skip to main content".
bool is_frame_line(std::string_view block);

}  // namespace claimcheck::parsers
