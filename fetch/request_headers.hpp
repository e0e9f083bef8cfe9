#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/exchange.hpp"
#include "fetch/options.hpp"
#include "fetch/target.hpp"

namespace claimcheck::fetch {

inline constexpr std::string_view kSoftware = "claimcheck/0.1";

// Whether a field of that name may carry a secret: Authorization, Cookie, and names with "token", "key", "secret",
// "auth" or "session" in them.
bool is_credential(std::string_view header_name);

// What every request carries. Made once; the lists are shared by all transfers.
class RequestHeaders {
 public:
  explicit RequestHeaders(const Options& options);

  const std::string& user_agent() const { return user_agent_; }

  // For CURLOPT_HTTPHEADER: the user's fields, without his credentials where a redirect left the first URL's origin.
  curl_slist* list(bool same_origin) const { return same_origin ? all_list_.get() : harmless_list_.get(); }

  // The same with `more` lines, each in place of those of its name. The caller frees it.
  curl_slist* list_with(bool same_origin, const std::vector<std::string>& more) const;

  // As a record shows them; never a credential.
  Headers shown(const Target& target, const std::vector<std::string>& more) const;

 private:
  struct Free {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };
  using List = std::unique_ptr<curl_slist, Free>;

  std::string user_agent_;
  std::vector<std::string> all_, harmless_;  // "Name: value"
  List all_list_, harmless_list_;
};

}  // namespace claimcheck::fetch
