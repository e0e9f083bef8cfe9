#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace claimcheck::rules {

// A part of an Owner that is made when it is first asked for, once; several threads may ask. Copies share it.
template <class T, class Owner>
class Late {
 public:
  using Make = std::function<T(const Owner&)>;

  Late() = default;
  explicit Late(Make make) : state_(std::make_shared<State>()) { state_->make = std::move(make); }

  const T& get(const Owner& owner) const {
    std::call_once(state_->once, [&] {
      state_->made.emplace(state_->make(owner));
      state_->make = nullptr;
    });
    return *state_->made;
  }

 private:
  struct State {
    std::once_flag once;
    Make make;
    std::optional<T> made;
  };
  std::shared_ptr<State> state_;
};

}  // namespace claimcheck::rules
