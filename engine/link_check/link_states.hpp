#pragma once

#include <optional>

#include "engine/link_check/link_question.hpp"
#include "fetch/archive/capture.hpp"
#include "model/source.hpp"

// What the link checker does next about a link in a state.
namespace claimcheck::engine {

// A failure that may be over in a minute, so that it is asked about again before it is reported.
bool may_pass(LinkState state);

// The URL may have been written wrongly.
bool may_be_misspelt(LinkState state);

// Which copy would serve the reader of a citation; nullopt where no copy is wanted: the link is not bad, or it leads to
// an archive itself. The writer saw the page at the access date; who gives none, saw it when he gives the page's own
// date.
std::optional<fetch::ArchiveWish> wish_for_copy(const LinkQuestion& question, const Source& source);

// The user said that this status means a page that is alive.
void accept_status(Source& source);

// The page sends its readers on by meta refresh to a place that was not asked, and `why` not. What was cited stands
// there, so the page itself shows neither that the link works nor, by its emptiness, that it does not; what is bad all
// the same stays so.
void leave_at_refresh(Source& source, const std::string& why);

// The fragment of the cited URL is carried along redirects that name none, as browsers do.
void keep_fragment(Source& source);

}  // namespace claimcheck::engine
