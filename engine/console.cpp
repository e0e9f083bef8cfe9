#include "engine/console.hpp"

namespace claimcheck::engine {

void Console::complain(const Error& error) {
  say("error: ", error);
}

void Console::warn(const Error& error) {
  say("warning: ", error);
}

void Console::say(std::string_view severity, const Error& error) {
  messages_.write(severity);
  messages_.write(error.text());
  messages_.write("\n");
  messages_.flush();
}

}  // namespace claimcheck::engine
