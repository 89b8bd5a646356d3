package org.glujava.lab.translators;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.HandOver;
import org.glujava.InodeContext;
import org.glujava.Option;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.StatReply;
import org.glujava.type.Dict;
import org.glujava.type.FileType;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * Tells its version in the xattr "user.replaceable.version", which is its jar's. Lookups of some names behave badly until
 * the file of the option "signal" exists. Keeps a value for each file; all versions together count values, and the
 * instances that are not collected.
 */
@Translator("replaceable")
public final class Replaceable implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final Path signal;
    private final InodeContext<Value> values;
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private final Queue<SuspendedFrame<LookupReply>> parked = new ConcurrentLinkedQueue<>();

    Replaceable(
            TranslatorContext context,
            @Option("signal") @Default("/nonexistent") String signal,
            @Option(value = "keeps", description = "Hands the values over.") @Default("no") boolean keeps,
            @Option("gives-wrong") @Default("no") boolean givesWrong,
            @Option("broken") @Default("no") boolean broken) {
        if (broken) {
            throw new IllegalStateException("broken on request");
        }
        this.signal = Path.of(signal);
        this.values = context.inodeContext(Value.class);
        if (keeps) {
            context.handOver("values", Long.class, values, new Numbers(givesWrong));
            context.handOver("names", String.class, names, new Names());
        }
        names.add(String.valueOf(getClass().getPackage().getImplementationVersion()));
        instances().add(new WeakReference<>(this));
        context.scheduler().every(OFTEN, this::release);
    }

    private static final class Value implements AutoCloseable {
        final long number;

        Value(long number) {
            this.number = number;
            number("values").incrementAndGet();
        }

        @Override
        public void close() {
            number("values").decrementAndGet();
        }
    }

    /** A value's description is its number. */
    private record Numbers(boolean givesWrong) implements HandOver<Value, Long> {
        @Override
        public Long give(Value value) {
            return value.number;
        }

        @Override
        public Value take(Long number) {
            if (givesWrong) {
                throw new IllegalStateException("not taken on request");
            }
            return new Value(number);
        }
    }

    private final class Names implements HandOver<Queue<String>, String> {
        @Override
        public String give(Queue<String> own) {
            return String.join(",", own);
        }

        @Override
        public Queue<String> take(String given) {
            names.add("after " + given);
            return names;
        }
    }

    private boolean isOver() {
        return Files.exists(signal);
    }

    private void release() {
        if (!isOver()) {
            return;
        }
        for (SuspendedFrame<LookupReply> held = parked.poll(); held != null; held = parked.poll()) {
            held.forward();
        }
    }

    @SuppressWarnings("GluJava.DroppedSuspend") // on purpose
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) throws InterruptedException {
        switch (String.valueOf(loc.name())) {
            case "parked" -> parked.add(frame.suspend());
            case "stuck" -> {
                while (!isOver()) {
                    Thread.sleep(OFTEN.toMillis());
                }
                frame.forward();
            }
            case "dropped" -> frame.suspend();
            case "thrown" -> throw new IllegalStateException("thrown on request");
            default ->
                frame.forward(reply -> {
                    if (!reply.failed() && reply.buf().type() == FileType.REGULAR) {
                        values.computeIfAbsent(
                                reply.inode(), inode -> new Value(number("made").incrementAndGet()));
                    }
                    frame.unwind(reply);
                });
        }
    }

    @Fop
    void stat(Frame<StatReply> frame) {
        frame.forward(frame::unwind);
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, @Nullable String name, Loc loc) {
        String answer = name == null
                ? null
                : switch (name) {
                    case "user.replaceable.version" ->
                        String.valueOf(getClass().getPackage().getImplementationVersion());
                    case "user.replaceable.number" -> numberOf(loc);
                    case "user.replaceable.names" -> String.join(",", names);
                    case "user.replaceable.instances" -> Long.toString(countInstances());
                    case "user.replaceable.values" -> number("values").toString();
                    case "user.replaceable.closed" -> number("closed").toString();
                    default -> null;
                };
        if (answer == null) {
            frame.forward();
        } else {
            frame.unwind(GetxattrReply.of(
                    1, Dict.builder().put(name, answer.getBytes()).build(), null));
        }
    }

    private String numberOf(Loc loc) {
        Value value = loc.inode() == null ? null : values.get(loc.inode());
        return value == null ? "none" : Long.toString(value.number);
    }

    private static long countInstances() {
        System.gc();
        return instances().stream().filter(instance -> instance.get() != null).count();
    }

    @SuppressWarnings("unchecked") // Only this class uses the property.
    private static Collection<WeakReference<?>> instances() {
        return (Collection<WeakReference<?>>) System.getProperties()
                .computeIfAbsent("org.glujava.lab.replaceable", key -> new ConcurrentLinkedQueue<>());
    }

    /** Returns a number that the JVM shares among all versions, whose classes differ. */
    private static AtomicLong number(String of) {
        return (AtomicLong)
                System.getProperties().computeIfAbsent("org.glujava.lab.replaceable." + of, key -> new AtomicLong());
    }

    @Override
    public void close() {
        number("closed").incrementAndGet();
    }
}
