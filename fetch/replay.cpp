#include <algorithm>
#include <atomic>
#include <deque>

#include "fetch/transport.hpp"
#include "fetch/warc.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kAnswersAtOnce = 16;  // each may hold a body of some MiB

class ReplayTransport final : public Transport {
 public:
  ReplayTransport(std::unique_ptr<WarcReader> reader, std::string path)
      : reader_(std::move(reader)), path_(std::move(path)) {}

  void add(Request request) override { queue_.push_back(std::move(request)); }
  std::size_t pending() const override { return queue_.size(); }

  std::vector<Answer> wait(std::chrono::milliseconds) override {
    std::vector<Answer> out;
    if (awake_.exchange(false)) return out;
    while (!queue_.empty() && out.size() < kAnswersAtOnce) {
      const Request request = std::move(queue_.front());
      queue_.pop_front();
      ++done_;
      out.push_back({request.id, answer(request.url)});
    }
    return out;
  }

  void wake() override { awake_ = true; }
  TransportProgress progress() const override { return {queue_.size(), 0, done_, 0}; }

  std::optional<Error> trouble() const override {
    if (!reader_->damage()) return std::nullopt;
    return Error{*reader_->damage(), path_};
  }

 private:
  Exchange answer(const std::string& url) {
    if (auto found = reader_->find(url)) return std::move(*found);
    Exchange out;
    out.url = url;
    out.error = TransferError::skipped;
    out.error_text = "not in the recording";
    return out;
  }

  std::unique_ptr<WarcReader> reader_;
  std::string path_;
  std::deque<Request> queue_;
  std::size_t done_ = 0;
  std::atomic<bool> awake_ = false;
};

}  // namespace

Result<std::unique_ptr<Transport>> make_replay_transport(const std::string& warc_path) {
  auto reader = WarcReader::open(warc_path);
  if (!reader) return tl::unexpected(std::move(reader).error());
  return std::make_unique<ReplayTransport>(std::move(*reader), warc_path);
}

}  // namespace claimcheck::fetch
