#include "engine/console.hpp"

#include "engine/report/printable.hpp"

namespace claimcheck::engine {

void Console::say(std::string_view severity, const Error& error) {
  messages.write(severity);
  messages.write(printable_lines(error.text()));
  messages.write("\n");
  messages.flush();
}

}  // namespace claimcheck::engine
