#include "engine/link_check/correspondence.hpp"

#include <utility>

namespace claimcheck::engine {

void Correspondence::ask(fetch::Request request, Then then) {
  request.id = ++asked_;
  waiting_.emplace(request.id, std::move(then));
  transport_.add(std::move(request));
}

void Correspondence::receive(std::chrono::milliseconds limit) {
  if (transport_.pending() > 0) {
    for (fetch::Answer& answer : transport_.wait(limit)) {
      const auto found = waiting_.find(answer.id);
      const Then then = std::move(found->second);
      waiting_.erase(found);
      then(std::move(answer.exchange));
    }
  }
  catch_up();
}

void Correspondence::catch_up() {
  while (!ready_.empty()) {
    const auto then = std::move(ready_.front());
    ready_.pop_front();
    then();
  }
}

}  // namespace claimcheck::engine
