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
inline constexpr std::string_view kContact = "https://claimcheck.example/bot";

// What every request carries. Made once; the lists are shared by all transfers.
class RequestHeaders {
 public:
  explicit RequestHeaders(const Options& options);

  const std::string& user_agent() const { return user_agent_; }

  // For CURLOPT_HTTPHEADER: the user's fields, without his credentials where a redirect left the first URL's origin.
  curl_slist* list(bool same_origin) const { return same_origin ? all_list_.get() : harmless_list_.get(); }

  // The same with the fields of a host's settings and a request's own, each in place of those of its name before it.
  // The caller frees it.
  curl_slist* list_with(bool same_origin, const std::vector<std::string>& of_host,
                        const std::vector<std::string>& own) const;

  // As a record shows them: without credentials and what the user keeps for one host.
  Headers shown(const Target& target, const std::vector<std::string>& of_host,
                const std::vector<std::string>& own) const;

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
