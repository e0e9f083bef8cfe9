#include "engine/link_check/name_server_questions.hpp"

#include <utility>

#include "fetch/dns_url.hpp"

namespace claimcheck::engine {

void NameServerQuestions::ask(const std::string& domain, Then then) {
  if (auto known = known_.find(domain)) {
    post_.soon([then = std::move(then), known] { then(known); });
    return;
  }
  const auto [waiting, is_new] = under_way_.try_emplace(domain);
  waiting->second.push_back(std::move(then));
  if (!is_new) return;
  fetch::Request request;
  request.url = fetch::name_servers_url(domain);
  post_.ask(std::move(request), [this, domain](fetch::Exchange exchange) {
    const auto names = std::make_shared<const Names>(std::move(exchange.name_servers));
    std::size_t bytes = sizeof(Names);
    for (const std::string& name : *names) bytes += sizeof(std::string) + name.capacity();
    known_.put(domain, names, bytes);
    for (const Then& one : std::exchange(under_way_[domain], {})) one(names);
    under_way_.erase(domain);
  });
}

}  // namespace claimcheck::engine
