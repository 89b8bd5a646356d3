package org.glujava.lab.authors.throttle;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Scheduler;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.PutArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.WritevArgs;

/** Lets each user do so many fops, and read and write so many bytes, in a second. What is too much waits. */
@Translator("throttle")
public final class UserThrottle {
    private static final Duration IDLE = Duration.ofMinutes(1);

    private record Settings(UserLimits limits, Set<Integer> exempt) {
        static Settings of(UserLimits limits) {
            return new Settings(limits, limits.exemptUids());
        }
    }

    private final Scheduler scheduler;
    private final Executor executor;
    private final Map<Integer, Bucket> buckets = new ConcurrentHashMap<>();
    private volatile Settings settings;

    UserThrottle(TranslatorContext context, UserLimits limits) {
        scheduler = context.scheduler();
        executor = context.executor();
        settings = Settings.of(limits);
        scheduler.every(IDLE, this::prune);
    }

    @Reconfigure
    void reconfigure(UserLimits limits) {
        settings = Settings.of(limits);
        buckets.forEach((uid, bucket) -> executor.execute(() -> wake(bucket)));
    }

    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        Settings now = settings;
        int uid = frame.credentials().uid();
        if (frame.credentials().isInternal() || now.exempt().contains(uid)) {
            frame.forward();
            return;
        }
        long size = sizeOf(args);
        Bucket bucket = buckets.computeIfAbsent(uid, any -> new Bucket());
        if (bucket.take(size, now.limits(), scheduler.nanoTime())) {
            frame.forward();
            return;
        }
        bucket.add(frame.suspend(), size);
        wakeUpLater(bucket);
    }

    private static long sizeOf(Args<?> args) {
        if (args instanceof WritevArgs write) {
            return write.vector().size();
        }
        if (args instanceof PutArgs put) {
            return put.vector().size();
        }
        return args instanceof ReadvArgs read ? read.size() : 0;
    }

    private void wakeUpLater(Bucket bucket) {
        Long nanos = bucket.wakeUpIn(settings.limits());
        if (nanos != null) {
            scheduler.after(Duration.ofNanos(nanos), () -> wake(bucket));
        }
    }

    private void wake(Bucket bucket) {
        for (Bucket.Waiting waiting : bucket.ready(settings.limits(), scheduler.nanoTime())) {
            waiting.frame().forward();
        }
        wakeUpLater(bucket);
    }

    private void prune() {
        long now = scheduler.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isIdle(now, IDLE.toNanos()));
    }

    @Statedump
    void dump(StatedumpSection out) {
        out.put("limits", settings.limits());
        buckets.forEach((uid, bucket) -> {
            Bucket.Numbers numbers = bucket.numbers();
            out.put("uid-" + uid + ".passed", numbers.passed());
            out.put("uid-" + uid + ".delayed", numbers.delayed());
            out.put("uid-" + uid + ".waiting", numbers.waiting());
            out.put("uid-" + uid + ".ops-tokens", String.format(Locale.ROOT, "%.1f", numbers.ops()));
            out.put("uid-" + uid + ".bytes-tokens", String.format(Locale.ROOT, "%.0f", numbers.bytes()));
        });
    }

    @Metrics
    void metrics(MetricsSection out) {
        out.put("users", buckets.size());
        out.put(
                "waiting",
                buckets.values().stream()
                        .mapToInt(bucket -> bucket.numbers().waiting())
                        .sum());
        out.put(
                "delayed",
                buckets.values().stream()
                        .mapToLong(bucket -> bucket.numbers().delayed())
                        .sum());
    }
}
