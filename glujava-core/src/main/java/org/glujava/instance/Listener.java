package org.glujava.instance;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.glujava.context.Contexts;
import org.glujava.event.Event;
import org.glujava.event.ProcessEnd;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.NotifyBinding;

/** What an instance is told beside fops, and which of its methods get it. */
public final class Listener {
    private final Callbacks callbacks;
    private final Dispatcher dispatcher;
    private final VolumeContext context;
    private final NativeSide nativeSide;
    private final Contexts contexts;
    private final UpcallThreads threads;
    private final LongFunction<SectionLines> sections;
    private final Throttle complaints = new Throttle();

    /** @param sections where the lines of a section go, by its address */
    public Listener(
            Callbacks callbacks,
            Dispatcher dispatcher,
            VolumeContext context,
            NativeSide nativeSide,
            Contexts contexts,
            UpcallThreads threads,
            LongFunction<SectionLines> sections) {
        this.callbacks = callbacks;
        this.dispatcher = dispatcher;
        this.context = context;
        this.nativeSide = nativeSide;
        this.contexts = contexts;
        this.threads = threads;
        this.sections = sections;
    }

    /** A bit for each event that a method takes, by its number. */
    public long events() {
        return callbacks.notifications().stream()
                .mapToLong(method -> EventNumbers.of(method.type()))
                .reduce(0, (a, b) -> a | b);
    }

    /** The methods that take the end of the process, for messages; empty when none does. */
    public String endMethods() {
        return callbacks.notifications().stream()
                .filter(method -> method.type().isAssignableFrom(ProcessEnd.class))
                .map(NotifyBinding::method)
                .collect(Collectors.joining(", "));
    }

    /** A bit for each cbk that a method takes, or that ends what is in a context. */
    public int cbks() {
        return callbacks.cbks().stream().mapToInt(cbk -> 1 << cbk.ordinal()).reduce(contexts.cbks(), (a, b) -> a | b);
    }

    /** Bit 0 for the statedump, 1 for metrics. */
    public int sections() {
        return (callbacks.statedump() == null ? 0 : 1) | (callbacks.metrics() == null ? 0 : 2);
    }

    public int told(int what, byte[] bytes) {
        try (Told told = new Told(nativeSide, bytes)) {
            switch (what) {
                case Layout.NOTICE_EVENT -> {
                    Event event = told.event(context.subvolumes());
                    return notifies(event, "the event goes on") ? Layout.ANSWER_DONE : Layout.ANSWER_STOP;
                }
                case Layout.NOTICE_CBK -> cbk(told);
                case Layout.NOTICE_STATEDUMP -> writes(told, "@Statedump", callbacks.statedump(), dispatcher::statedump);
                case Layout.NOTICE_PROCESS_END -> {
                    return threads.onOwnThread(this::processEnds);
                }
                case Layout.NOTICE_METRICS -> writes(told, "@Metrics", callbacks.metrics(), dispatcher::metrics);
                default -> {
                    return Layout.ANSWER_NONE;
                }
            }
            return Layout.ANSWER_DONE;
        }
    }

    private int processEnds() {
        notifies(new ProcessEnd(), "the process ends all the same");
        return Layout.ANSWER_DONE;
    }

    private boolean notifies(Event event, String outcome) {
        boolean goesOn = true;
        List<NotifyBinding> methods = callbacks.notifications();
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).type().isInstance(event)) {
                try {
                    goesOn &= dispatcher.notify(i, event);
                } catch (Throwable t) {
                    String what = "event " + event + ", the @Notify method";
                    complain(what, methods.get(i).method(), t, outcome);
                }
            }
        }
        return goesOn;
    }

    private void cbk(Told told) {
        CbkId cbk = told.cbk();
        told.takeFrom(contexts, cbk);
        if (!callbacks.cbks().contains(cbk)) {
            return;
        }
        try {
            dispatcher.cbk(cbk, told.cbkArgs());
        } catch (Throwable t) {
            complain("the @Cbk method", cbk.methodName(), t, "GlusterFS does not notice");
        }
    }

    /** A method that writes a section. */
    private interface Writer {
        void write(Section out) throws Exception;
    }

    private void writes(Told told, String annotation, String method, Writer writer) {
        Section out = new Section(sections.apply(told.section()));
        try {
            writer.write(out);
        } catch (Throwable t) {
            out.put("failed", method + " threw " + Thrown.withPlace(t));
            complain("the " + annotation + " method", method, t, "what it had written by then is kept");
        } finally {
            out.end();
        }
    }

    /** The instance ends: the translator can let go of what it has. */
    public void close() {
        try {
            dispatcher.close();
        } catch (Throwable t) {
            complain("the method", "close", t, "the instance ends all the same");
        }
    }

    private void complain(String what, String method, Throwable thrown, String outcome) {
        if (complaints.admits()) {
            context.logger().log(
                    System.Logger.Level.ERROR,
                    "translator " + context.translator() + ", " + what + " " + method + " threw "
                            + Thrown.withPlace(thrown) + "; " + outcome + complaints.leftOut());
        }
    }
}
