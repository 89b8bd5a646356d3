package org.glujava.testkit;

import java.util.ArrayList;
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
import org.glujava.event.Event;
import org.glujava.instance.EventWriter;
import org.glujava.instance.Listener;
import org.glujava.record.Handles;
import org.glujava.record.Layout;
import org.glujava.spi.CbkId;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** Sends events and cbks to the translator, and calls its methods for sections. */
final class EventSender {
    private Listener listener;

    /** Of versions that were replaced and have contexts, from the oldest on. */
    private final List<Listener> earlier = new ArrayList<>();

    private final MemorySide side;
    private final List<Subvolume> subvolumes;
    private final Runnable settle;

    /** Called with each fd that has ended, for the children. */
    private final LongConsumer below;

    /** The inodes and fds that the test wants to end. */
    private final Set<Long> asked = new HashSet<>();

    EventSender(Listener listener, MemorySide side, List<Subvolume> subvolumes, Runnable settle, LongConsumer below) {
        this.listener = listener;
        this.side = side;
        this.subvolumes = subvolumes;
        this.settle = settle;
        this.below = below;
    }

    /** Sends to another version from now on; the one before hears only of ends. */
    void serve(Listener next) {
        earlier.add(listener);
        listener = next;
    }

    /** Sends nothing more to a version that has ended. */
    void leave(Listener ended) {
        earlier.remove(ended);
    }

    boolean event(Event event) {
        int result = send(Layout.NOTICE_EVENT, EventWriter.bytes(event, subvolumes, side::address));
        settle.run();
        return result == Layout.ANSWER_DONE;
    }

    /** Runs on a thread that may wait, as in GlusterFS. */
    void processEnds() {
        listener.receive(Layout.NOTICE_PROCESS_END, new byte[0]);
    }

    /** Forgets an inode as soon as it is unused. */
    void forget(Inode inode) {
        end(Handles.addressOf(inode), side.cbks()::forget);
    }

    /** Forgets an inode as soon as it is unused, if it has no name then. */
    void forgetUnnamed(long inode) {
        side.references().endWhenUnused(inode, () -> {
            if (side.forgetUnnamed(inode)) {
                ended(inode, side.cbks()::forget);
            }
        });
    }

    /** Releases an fd as soon as it is unused. */
    void release(Fd fd) {
        end(Handles.addressOf(fd), side.cbks()::release);
    }

    private void end(long address, LongFunction<byte[]> bytes) {
        asked.add(address);
        side.references().endWhenUnused(address, () -> ended(address, bytes));
        settle.run();
    }

    /** Called when an fd that the translator has made has ended. */
    void released(long fd) {
        ended(fd, side.cbks()::release);
    }

    private void ended(long address, LongFunction<byte[]> bytes) {
        asked.remove(address);
        if (side.cbks().hasContext(address)) {
            byte[] notice = bytes.apply(address);
            earlier.forEach(each -> side.calls().inTurn(() -> each.receive(Layout.NOTICE_CBK, notice)));
            send(Layout.NOTICE_CBK, notice);
        }
        below.accept(address);
    }

    /** Returns the inodes and fds that the test wanted to end, and that are still in use. */
    Set<Long> awaited() {
        Set<Long> awaited = new HashSet<>(asked);
        awaited.retainAll(side.references().ending());
        return awaited;
    }

    void invalidate(Inode inode) {
        cbk(side.cbks().invalidate(Handles.addressOf(inode)));
    }

    void fdclose(Fd fd) {
        cbk(side.cbks().fdclose(Handles.addressOf(fd)));
    }

    void client(CbkId cbk, Client client) {
        cbk(side.cbks().client(cbk, client));
    }

    void ictxmerge(Fd fd, Inode inode, Inode linked) {
        long address = Handles.addressOf(inode);
        if (side.cbks().hasContext(address)) {
            cbk(side.cbks().ictxmerge(Handles.addressOf(fd), address, Handles.addressOf(linked)));
        }
    }

    private void cbk(byte[] bytes) {
        send(Layout.NOTICE_CBK, bytes);
        settle.run();
    }

    private int send(int what, byte[] bytes) {
        return side.calls().inTurn(() -> listener.receive(what, bytes));
    }

    Map<String, String> statedump() throws Exception {
        var section = new Sections();
        listener.statedump(section);
        return section.texts;
    }

    Map<String, Number> metrics() throws Exception {
        var section = new Sections();
        listener.metrics(section);
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
}
