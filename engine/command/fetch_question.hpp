#pragma once

#include <string>
#include <string_view>

#include "engine/link_check/link_question.hpp"

namespace claimcheck::engine {

// What one line of `fetch` asks: a URL as somebody wrote it, the title that it was cited by and the day on which it was
// (EDTF), both perhaps empty. Other readings of the URL become its candidates.
LinkQuestion question_of_line(const std::string& url, std::string title, std::string_view cited);

}  // namespace claimcheck::engine
