package org.glujava.instance;

import java.util.ArrayList;
import java.util.List;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.context.Contexts;
import org.glujava.event.Event;
import org.glujava.event.ProcessEnd;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.NotifyBinding;
import org.jspecify.annotations.Nullable;

/** Calls the methods of a translator for events, cbks, and sections of statedumps and metrics. */
public final class Listener {
    private final Callbacks callbacks;
    private final Dispatcher dispatcher;
    private final VolumeContext context;
    private final NativeSide nativeSide;
    private final Contexts contexts;
    private final HostServices services;

    Listener(Callbacks callbacks, Dispatcher dispatcher, VolumeContext context, HostServices services) {
        this.callbacks = callbacks;
        this.dispatcher = dispatcher;
        this.context = context;
        this.nativeSide = services.nativeSide();
        this.contexts = context.contexts();
        this.services = services;
    }

    /** Returns a bit for each event number that a method takes. */
    public long events() {
        long numbers = 0;
        for (NotifyBinding method : callbacks.notifications()) {
            numbers |= EventNumbers.of(method.type());
        }
        return numbers;
    }

    /** Returns the names of the methods that take {@link ProcessEnd}, for messages; empty for none. */
    public String endMethods() {
        List<String> names = new ArrayList<>();
        for (NotifyBinding method : callbacks.notifications()) {
            if (method.type().isAssignableFrom(ProcessEnd.class)) {
                names.add(method.method());
            }
        }
        return String.join(", ", names);
    }

    /** Returns a bit for each cbk that a method takes, or at which values of contexts are removed. */
    public int cbks() {
        int numbers = contexts.cbks();
        for (CbkId cbk : callbacks.cbks()) {
            numbers |= 1 << cbk.ordinal();
        }
        return numbers;
    }

    /** Returns bit 0 for a {@code @Statedump} method, and bit 1 for a {@code @Metrics} method. */
    public int sections() {
        return (callbacks.statedump() == null ? 0 : 1) | (callbacks.metrics() == null ? 0 : 2);
    }

    public int receive(int what, byte[] bytes) {
        try (Notification notification = new Notification(nativeSide, bytes)) {
            switch (what) {
                case Layout.NOTICE_EVENT -> {
                    Event event = notification.event(context.subvolumes());
                    return notifies(event, "the event is passed on") ? Layout.ANSWER_DONE : Layout.ANSWER_STOP;
                }
                case Layout.NOTICE_CBK -> cbk(notification);
                case Layout.NOTICE_STATEDUMP ->
                    writes(notification, "@Statedump", callbacks.statedump(), this::statedump);
                case Layout.NOTICE_PROCESS_END -> {
                    return services.threads().onOwnThread(this::processEnds);
                }
                case Layout.NOTICE_METRICS -> writes(notification, "@Metrics", callbacks.metrics(), this::metrics);
                default -> {
                    return Layout.ANSWER_NONE;
                }
            }
            return Layout.ANSWER_DONE;
        }
    }

    private int processEnds() {
        notifies(new ProcessEnd(), "the process ends nevertheless");
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

    private void cbk(Notification notification) {
        CbkId cbk = notification.cbk();
        notification.takeFrom(contexts, cbk);
        if (!callbacks.cbks().contains(cbk)) {
            return;
        }
        try {
            dispatcher.cbk(cbk, notification.cbkArgs());
        } catch (Throwable t) {
            complain("the @Cbk method", cbk.methodName(), t, "GlusterFS continues as usual");
        }
    }

    /** Calls the {@code @Statedump} method, if there is one. */
    public void statedump(StatedumpSection out) throws Exception {
        if (callbacks.statedump() != null) {
            dispatcher.statedump(out);
        }
    }

    /** Calls the {@code @Metrics} method, if there is one. */
    public void metrics(MetricsSection out) throws Exception {
        if (callbacks.metrics() != null) {
            dispatcher.metrics(out);
        }
    }

    /** A method that writes a section. */
    private interface Writer {
        void write(SectionWriter out) throws Exception;
    }

    private void writes(Notification notification, String annotation, @Nullable String method, Writer writer) {
        if (method == null) {
            return; // sections() asks for none
        }
        SectionWriter out = new SectionWriter(services.section(notification.section()));
        try {
            writer.write(out);
        } catch (Throwable t) {
            out.put("failed", method + " threw " + ThrowableText.withPlace(t));
            complain("the " + annotation + " method", method, t, "the lines written before that are kept");
        } finally {
            out.end();
        }
    }

    /** Closes the translator at the end of the instance. */
    public void close() {
        try {
            dispatcher.close();
        } catch (Throwable t) {
            complain("the method", "close", t, "the instance ends nevertheless");
        }
    }

    private void complain(String what, String method, Throwable thrown, String outcome) {
        services.reports().methodThrew(what + " " + method, thrown, outcome);
    }
}
