#include "rules/facts/better_url.hpp"

namespace claimcheck::rules {

BetterUrl better_url(const Source& source) {
  if (source.repaired_url) return {*source.repaired_url, "write `" + *source.repaired_url + "`"};
  if (source.state == LinkState::moved && source.final_url != source.url) {
    return {source.final_url, "write `" + source.final_url + "`"};
  }
  if (!source.archive) return {};
  const std::string day = to_rfc3339(source.archive->timestamp).substr(0, std::string_view("2015-05-20").size());
  return {source.archive->url, "cite the copy of " + day + ", `" + source.archive->url + "`"};
}

}  // namespace claimcheck::rules
