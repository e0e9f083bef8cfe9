// Questions for the name servers of a domain, which need no connection.
#include <utility>

#include "fetch/network.hpp"

namespace claimcheck::fetch {

// Where the user says what stands at an address, or leaves names to a proxy, the system's resolver knows nothing of it
// or is not to be told.
bool NetworkTransport::may_ask_name_servers() const {
  if (options_.proxy && proxy_takes_names(*options_.proxy)) return false;
  return options_.dns_server || (options_.connect_to.empty() && options_.resolve.empty());
}

void NetworkTransport::ask_name_servers(Job job, const std::string& domain) {
  if (!may_ask_name_servers()) {
    return deliver_unsent(std::move(job), TransferError::skipped, "names are not looked up in this run");
  }
  job.chain = std::make_unique<Chain>();
  job.chain->exchange.url = job.url;
  job.chain->exchange.started = clock_->wall_time();
  job.chain->started = clock_->now();
  job.chain->visited = {0};
  ++asking_servers_;
  resolver_->look_up_name_servers(domain, [this, shared = std::make_shared<Job>(std::move(job))](NameServers found) {
    --asking_servers_;
    const bool is_known = found.fate != Resolution::Fate::failed;
    shared->chain->exchange.name_servers = std::move(found.names);
    deliver_unsent(std::move(*shared), is_known ? TransferError::none : TransferError::dns_error,
                   std::move(found.text));
  });
}

}  // namespace claimcheck::fetch
