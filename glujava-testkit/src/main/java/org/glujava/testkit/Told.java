package org.glujava.testkit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.Subvolume;
import org.glujava.context.Contexts;
import org.glujava.event.Event;
import org.glujava.event.ProcessEnd;
import org.glujava.record.Handles;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.NotifyBinding;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** What a translator is told beside fops: events, cbks, and that it may write sections. */
final class Told {
    private final Callbacks callbacks;
    private final Dispatcher dispatcher;
    private final MemorySide side;
    private final List<Subvolume> subvolumes;
    private final Contexts contexts;
    private final Problems problems;
    private final Runnable settle;

    /** Who else wants to know of fds that end. */
    private final LongConsumer below;

    /** Those that the test lets end. */
    private final Set<Long> asked = new HashSet<>();

    Told(
            Callbacks callbacks,
            Dispatcher dispatcher,
            MemorySide side,
            List<Subvolume> subvolumes,
            Contexts contexts,
            Problems problems,
            Runnable settle,
            LongConsumer below) {
        this.below = below;
        this.callbacks = callbacks;
        this.dispatcher = dispatcher;
        this.side = side;
        this.subvolumes = subvolumes;
        this.contexts = contexts;
        this.problems = problems;
        this.settle = settle;
    }

    boolean event(Event event) {
        byte[] bytes = side.events().bytes(event, subvolumes);
        boolean goesOn = side.calls().inTurn(() -> {
            try (var told = new org.glujava.instance.Told(side.translatorSide(), bytes)) {
                return notifies(told.event(subvolumes));
            }
        });
        settle.run();
        return goesOn;
    }

    void processEnds() {
        notifies(new ProcessEnd());
    }

    private boolean notifies(Event event) {
        boolean goesOn = true;
        List<NotifyBinding> methods = callbacks.notifications();
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).type().isInstance(event)) {
                try {
                    goesOn &= dispatcher.notify(i, event);
                } catch (Throwable t) {
                    threw("the @Notify method " + methods.get(i).method() + ", at " + event, t);
                }
            }
        }
        return goesOn;
    }

    /** As soon as nobody uses it. */
    void forget(Inode inode) {
        end(Handles.addressOf(inode), side.cbks()::forget);
    }

    /** The same, if the inode has no name then. */
    void forgetUnnamed(long inode) {
        side.uses().endWhenUnused(inode, () -> {
            if (side.forgetUnnamed(inode)) {
                ended(inode, side.cbks()::forget);
            }
        });
    }

    /** The same for an fd. */
    void release(Fd fd) {
        end(Handles.addressOf(fd), side.cbks()::release);
    }

    private void end(long address, LongFunction<byte[]> bytes) {
        asked.add(address);
        side.uses().endWhenUnused(address, () -> ended(address, bytes));
        settle.run();
    }

    /** An fd has ended that the translator has made. */
    void released(long fd) {
        ended(fd, side.cbks()::release);
    }

    private void ended(long address, LongFunction<byte[]> bytes) {
        asked.remove(address);
        if (side.cbks().hasContext(address)) {
            cbk(bytes.apply(address));
        }
        below.accept(address);
    }

    /** What was to end and has not. */
    Set<Long> awaited() {
        Set<Long> awaited = new HashSet<>(asked);
        awaited.retainAll(side.uses().ending());
        return awaited;
    }

    void invalidate(Inode inode) {
        tell(side.cbks().invalidate(Handles.addressOf(inode)));
    }

    void fdclose(Fd fd) {
        tell(side.cbks().fdclose(Handles.addressOf(fd)));
    }

    void client(CbkId cbk, Client client) {
        tell(side.cbks().client(cbk, client));
    }

    void ictxmerge(Fd fd, Inode inode, Inode linked) {
        long address = Handles.addressOf(inode);
        if (side.cbks().hasContext(address)) {
            tell(side.cbks().ictxmerge(Handles.addressOf(fd), address, Handles.addressOf(linked)));
        }
    }

    private void tell(byte[] bytes) {
        cbk(bytes);
        settle.run();
    }

    private void cbk(byte[] bytes) {
        side.calls().inTurn(() -> {
            try (var told = new org.glujava.instance.Told(side.translatorSide(), bytes)) {
                CbkId cbk = told.cbk();
                told.takeFrom(contexts, cbk);
                call(cbk, told);
            }
            return null;
        });
    }

    private void call(CbkId cbk, org.glujava.instance.Told told) {
        if (!callbacks.cbks().contains(cbk)) {
            return;
        }
        try {
            dispatcher.cbk(cbk, told.cbkArgs());
        } catch (Throwable t) {
            threw("the @Cbk method " + cbk.methodName(), t);
        }
    }

    Map<String, String> statedump() throws Exception {
        var section = new Sections();
        if (callbacks.statedump() != null) {
            dispatcher.statedump(section);
        }
        return section.texts;
    }

    Map<String, Number> metrics() throws Exception {
        var section = new Sections();
        if (callbacks.metrics() != null) {
            dispatcher.metrics(section);
        }
        return section.numbers;
    }

    private static final class Sections implements StatedumpSection, MetricsSection {
        final Map<String, String> texts = new LinkedHashMap<>();
        final Map<String, Number> numbers = new LinkedHashMap<>();

        @Override
        public void put(String key, String value) {
            texts.put(key, value);
        }

        @Override
        public void put(String name, long value) {
            texts.put(name, Long.toString(value));
            numbers.put(name, value);
        }

        @Override
        public void put(String name, double value) {
            texts.put(name, Double.toString(value));
            numbers.put(name, value);
        }
    }

    void close() {
        try {
            dispatcher.close();
        } catch (Throwable t) {
            threw("the method close", t);
        }
    }

    private void threw(String what, Throwable thrown) {
        if (!problems.knows(thrown)) {
            problems.add(Problem.Kind.THREW, what + " threw " + thrown, thrown);
        }
    }
}
