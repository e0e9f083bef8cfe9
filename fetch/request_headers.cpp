#include "fetch/request_headers.hpp"

#include <algorithm>
#include <iterator>

#include "fetch/secrets.hpp"
#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

// Says what we are and names no browser: a site's owner can see us in his log, and refuse us.
std::string default_user_agent() {
  return std::string(kSoftware) + " (link and citation checker; +" + std::string(kContact) + ")";
}

constexpr const char* kAccept = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8";
constexpr const char* kAcceptEncoding = "deflate, gzip, br, zstd";

std::string_view name_of(std::string_view line) {
  return trim(line.substr(0, line.find(':')));
}

std::string_view value_of(std::string_view line) {
  return trim(line.substr(std::min(line.find(':'), line.size() - 1) + 1));
}

// Each of `more` in place of the lines with its name.
void replace(std::vector<std::string>& lines, const std::vector<std::string>& more) {
  for (const std::string& line : more) {
    std::erase_if(lines, [&](const std::string& old) { return equal_ignoring_case(name_of(old), name_of(line)); });
  }
  lines.insert(lines.end(), more.begin(), more.end());
}

curl_slist* make_list(const std::vector<std::string>& lines) {
  curl_slist* list = nullptr;
  for (const std::string& line : lines) list = curl_slist_append(list, line.c_str());
  return list;
}

}  // namespace

RequestHeaders::RequestHeaders(const Options& options)
    : user_agent_(options.user_agent.empty() ? default_user_agent() : options.user_agent) {
  all_ = {std::string("Accept: ") + kAccept};
  replace(all_, options.headers);
  std::ranges::remove_copy_if(all_, std::back_inserter(harmless_),
                              [](const std::string& line) { return is_credential(name_of(line)); });
  all_list_.reset(make_list(all_));
  harmless_list_.reset(make_list(harmless_));
}

curl_slist* RequestHeaders::list_with(bool same_origin, const std::vector<std::string>& of_host,
                                      const std::vector<std::string>& own) const {
  std::vector<std::string> lines = same_origin ? all_ : harmless_;
  replace(lines, of_host);
  replace(lines, own);
  return make_list(lines);
}

Headers RequestHeaders::shown(const Target& target, const std::vector<std::string>& of_host,
                              const std::vector<std::string>& own) const {
  const bool plain_port = target.port == (target.https ? 443 : 80);
  Headers out = {{"Host", plain_port ? target.host : target.host + ':' + std::to_string(target.port)},
                 {"User-Agent", user_agent_},
                 {"Accept-Encoding", kAcceptEncoding}};
  const auto put = [&](const std::vector<std::string>& lines, bool is_secret) {
    for (const std::string& line : lines) {
      const std::string_view name = name_of(line), value = value_of(line);
      std::erase_if(out, [&](const auto& field) { return equal_ignoring_case(field.first, name); });
      if (!value.empty() && !is_secret && !is_credential(name)) out.emplace_back(name, value);
    }
  };
  put(harmless_, false);
  put(of_host, true);
  put(own, false);
  return out;
}

}  // namespace claimcheck::fetch
