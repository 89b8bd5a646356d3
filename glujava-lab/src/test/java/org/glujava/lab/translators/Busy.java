package org.glujava.lab.translators;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Args;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reply;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.StatArgs;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * Changes nothing, but with much work: forwards some fops at once, some with a reply callback, some later from another
 * thread; operations of its own run without a pause. The xattr "user.busy.instances" has the number of instances,
 * including this one, that the JVM has not collected, and "user.busy.closed" the number of closed ones.
 */
@Translator("busy")
public final class Busy implements AutoCloseable {
    /** State that the JVM shares among all instances, whose classes differ. */
    private static final String INSTANCES = "org.glujava.lab.busy";

    private static final String CLOSED = "org.glujava.lab.busy.closed";

    private final TranslatorContext context;
    private final int ownOperations;
    private final @Nullable MappedByteBuffer shown;
    private final AtomicLong fops = new AtomicLong();
    private final AtomicInteger started = new AtomicInteger();
    private final ExecutorService executor = new ThreadPoolExecutor(
            0,
            8,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
                var thread = new Thread(task, "busy");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    Busy(
            TranslatorContext context,
            @Option("own-operations") @Default("2") int ownOperations,
            @Option(value = "count", description = "A file that shows the number of fops.") @Nullable String count)
            throws IOException {
        this.context = context;
        this.ownOperations = ownOperations;
        this.shown = count == null ? null : map(Path.of(count));
        instances().add(new WeakReference<>(this));
    }

    @Fop(all = true)
    <R extends Reply> void pass(Frame<R> frame, Args<R> args) {
        long number = fops.incrementAndGet();
        if (shown != null) {
            shown.putLong(0, number);
        }
        if (args instanceof StatArgs stat && started.getAndIncrement() < ownOperations) {
            ask(frame.credentials().keep(), stat.loc().keep());
        }
        String name = args instanceof GetxattrArgs getxattr ? getxattr.name() : null;
        if ("user.busy.instances".equals(name)) {
            System.gc();
            tell(
                    frame,
                    name,
                    instances().stream()
                            .filter(instance -> instance.get() != null)
                            .count());
            return;
        }
        if ("user.busy.closed".equals(name)) {
            tell(frame, name, closed().get());
            return;
        }
        switch ((int) (number % 3)) {
            case 0 -> frame.forward();
            case 1 -> frame.forward(frame::unwind);
            default -> {
                SuspendedFrame<R> held = frame.suspend();
                executor.execute(() -> held.forward(frame::unwind));
            }
        }
    }

    /** One after the other, until the volume goes out of use. */
    private void ask(Credentials credentials, Loc loc) {
        context.start(credentials, StatArgs.of(loc, null)).whenComplete((reply, failure) -> {
            if (failure == null) {
                ask(credentials, loc);
            }
        });
    }

    @SuppressWarnings("unchecked") // It is a frame of getxattr.
    private static <R extends Reply> void tell(Frame<R> frame, String name, long count) {
        Dict dict = Dict.builder().put(name, Long.toString(count).getBytes()).build();
        ((Frame<GetxattrReply>) frame).unwind(GetxattrReply.of(1, dict, null));
    }

    @SuppressWarnings("unchecked") // Only this class uses the property.
    private static Collection<WeakReference<?>> instances() {
        return (Collection<WeakReference<?>>)
                System.getProperties().computeIfAbsent(INSTANCES, key -> new ConcurrentLinkedQueue<>());
    }

    private static AtomicLong closed() {
        return (AtomicLong) System.getProperties().computeIfAbsent(CLOSED, key -> new AtomicLong());
    }

    @Override
    public void close() {
        closed().incrementAndGet();
        executor.shutdown();
    }

    private static MappedByteBuffer map(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        }
    }
}
