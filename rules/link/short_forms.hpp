#pragma once

#include <string_view>
#include <vector>

#include "model/article.hpp"

namespace claimcheck::rules {

// Finds the full entry of each short form among the references and fills short_form_of or, where several works could be
// meant, short_form_candidates: “Same Title”. by the title that it begins, "Ibid." by the entry before it, "Smith, op.
// cit." by its author, "Smith, supra note 3" by the note. Footnotes count in the order of their markers, whose
// references must be there. Returns, for each reference, whether it was resolved by "ibid.".
std::vector<bool> resolve_short_forms(std::string_view text, const std::vector<bool>& is_footnote, Article& article);

}  // namespace claimcheck::rules
