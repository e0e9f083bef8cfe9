#pragma once

#include <memory>

#include "fetch/transport.hpp"
#include "fetch/warc.hpp"

namespace claimcheck::fetch {

// Hands every answer of another transport through, and writes it into a WARC file on the way.
class RecordingTransport final : public Transport {
 public:
  RecordingTransport(std::unique_ptr<Transport> inner, std::unique_ptr<WarcWriter> writer)
      : inner_(std::move(inner)), writer_(std::move(writer)) {}

  void add(Request request) override { inner_->add(std::move(request)); }
  std::size_t pending() const override { return inner_->pending(); }
  std::vector<Answer> wait(std::chrono::milliseconds limit) override;
  void wake() override { inner_->wake(); }
  TransportProgress progress() const override { return inner_->progress(); }
  std::optional<Error> trouble() const override;

 private:
  std::unique_ptr<Transport> inner_;
  std::unique_ptr<WarcWriter> writer_;
};

}  // namespace claimcheck::fetch
