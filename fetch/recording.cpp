#include "fetch/recording.hpp"

namespace claimcheck::fetch {

std::vector<Answer> RecordingTransport::wait(std::chrono::milliseconds limit) {
  std::vector<Answer> answers = inner_->wait(limit);
  for (const Answer& answer : answers) writer_->write(answer.exchange);
  return answers;
}

std::optional<Error> RecordingTransport::trouble() const {
  return writer_->failure() ? writer_->failure() : inner_->trouble();
}

}  // namespace claimcheck::fetch
