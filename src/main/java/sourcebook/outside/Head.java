package sourcebook.outside;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the first bytes of a body, and breaks off there: nobody knows how long a stranger's answer is. */
final class Head implements BodySubscriber<byte[]> {
    private final int limit;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private Head(int limit) {
        this.limit = limit;
    }

    /** @param limit how many bytes to take */
    static BodyHandler<byte[]> of(int limit) {
        return response -> new Head(limit);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (limit == 0) {
            finish(given);
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), limit - taken.size())];
            buffer.get(bytes);
            taken.writeBytes(bytes);
        }
        Flow.Subscription open = subscription;
        if (open != null && taken.size() == limit) {
            finish(open);
        } else if (open != null) {
            open.request(1);
        }
    }

    private void finish(Flow.Subscription open) {
        open.cancel();
        onComplete();
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(taken.toByteArray());
    }
}
