package org.glujava.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.event.Event;
import org.glujava.record.Contexts;
import org.glujava.record.Handles;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.NotifyBinding;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Records;

/** What a translator is told beside fops: events, cbks, and that it may write sections. */
final class Told {
    private static final int ROOM = 64;

    private final Callbacks callbacks;
    private final Dispatcher dispatcher;
    private final MemorySide side;
    private final Contexts contexts;
    private final Problems problems;
    private final Runnable settle;

    Told(
            Callbacks callbacks,
            Dispatcher dispatcher,
            MemorySide side,
            Contexts contexts,
            Problems problems,
            Runnable settle) {
        this.callbacks = callbacks;
        this.dispatcher = dispatcher;
        this.side = side;
        this.contexts = contexts;
        this.problems = problems;
        this.settle = settle;
    }

    boolean event(Event event) {
        boolean goesOn = side.calls().inTurn(() -> notifies(event));
        settle.run();
        return goesOn;
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

    void forget(Inode inode) {
        long address = Handles.addressOf(inode);
        long number = side.end(address);
        if (number != 0) { // else GlusterFS does not call
            cbk(CbkId.FORGET, out -> put(out.putLong(address).putLong(number), inode));
        }
    }

    void invalidate(Inode inode) {
        cbk(CbkId.INVALIDATE, out -> put(out, inode));
    }

    void release(Fd fd) {
        long address = Handles.addressOf(fd);
        long number = side.end(address);
        if (number == 0) {
            return;
        }
        cbk(CbkId.RELEASE, out -> {
            int at = out.putLong(address).putLong(number).putLong(0).position();
            Records.putGfid(out, at, fd.gfid());
            out.position(at + 16);
            out.putLong(fd.pid()).putInt(fd.flags()).putInt(fd.isAnonymous() ? 1 : 0);
        });
    }

    /** The address 0: nobody may refer to it any more. */
    private static void put(ByteBuffer out, Inode inode) {
        int at = out.putLong(0).position();
        Records.putGfid(out, at, inode.gfid());
        out.position(at + 16);
        out.putInt(inode.type().ordinal());
    }

    private interface Writer {
        void write(ByteBuffer out);
    }

    private void cbk(CbkId cbk, Writer writer) {
        ByteBuffer out = ByteBuffer.allocate(ROOM).order(ByteOrder.nativeOrder());
        writer.write(out.putInt(cbk.ordinal()));
        side.calls().inTurn(() -> {
            try (var told = new org.glujava.record.Told(side.translatorSide(), out.array())) {
                told.takeFrom(contexts, told.cbk());
                if (callbacks.cbks().contains(cbk)) {
                    dispatcher.cbk(cbk, told.cbkArgs());
                }
            } catch (Throwable t) {
                threw("the @Cbk method " + cbk.methodName(), t);
            }
            return null;
        });
        settle.run();
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
