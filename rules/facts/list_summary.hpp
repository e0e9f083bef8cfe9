#pragma once

#include <string>

#include "model/article.hpp"

namespace claimcheck::rules {

// "the reference list has 15 entries"; where it is numbered otherwise than from 1 to its size, its first and last
// number too.
std::string list_summary(const Article& article);

}  // namespace claimcheck::rules
