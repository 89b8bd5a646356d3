// Generated from example.Watcher. Do not edit.
package example;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.TranslatorContext;
import org.glujava.event.ChildEvent;
import org.glujava.event.Event;
import org.glujava.event.Upcall;
import org.glujava.fop.FopId;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkArgs;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.NotifyBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link Watcher} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class WatcherProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public WatcherProvider() {
    }

    /**
     * Returns the version of the interfaces that this class was made for.
     */
    @Override
    public int spiVersion() {
        return 1;
    }

    /**
     * Returns the translator's name in a volfile.
     */
    @Override
    public String name() {
        return "watcher";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "example.Watcher";
    }

    /**
     * Returns the options that its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of();
    }

    /**
     * Returns the fops that it hooks. All others stay native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of();
    }

    /**
     * Returns its other methods that GluJava calls.
     */
    @Override
    public Callbacks callbacks() {
        return new Callbacks(
                List.of(
                new NotifyBinding(Event.class, "all"),
                new NotifyBinding(Upcall.class, "upcall"),
                new NotifyBinding(ChildEvent.class, "child")),
                List.of(CbkId.FORGET, CbkId.FDCLOSE, CbkId.CLIENT_DISCONNECT, CbkId.ICTXMERGE),
                "dump",
                "numbers");
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new Watcher());
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final Watcher translator;

        FopDispatcher(Watcher translator) {
            this.translator = translator;
        }

        @Override
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }

        @Override
        public boolean notify(int method, Event event) throws Exception {
            switch (method) {
                case 0 -> {
                    translator.all(event);
                    return true;
                }
                case 1 -> {
                    return translator.upcall((Upcall) event);
                }
                case 2 -> {
                    translator.child((ChildEvent) event);
                    return true;
                }
                default -> throw new IllegalArgumentException("no @Notify method " + method);
            }
        }

        @Override
        public void cbk(CbkId cbk, CbkArgs args) throws Exception {
            switch (cbk) {
                case FORGET -> translator.forget(args.inode());
                case FDCLOSE -> translator.fdclose(args.fd());
                case CLIENT_DISCONNECT -> translator.clientDisconnect(args.client());
                case ICTXMERGE -> translator.ictxmerge(args.fd(), args.inode(), args.inode());
                default -> throw new IllegalArgumentException("no @Cbk method for " + cbk.methodName());
            }
        }

        @Override
        public void statedump(StatedumpSection out) throws Exception {
            translator.dump(out);
        }

        @Override
        public void metrics(MetricsSection out) throws Exception {
            translator.numbers(out);
        }

        @Override
        public void close() throws Exception {
            translator.close();
        }
    }
}
