// Generated from example.Tunable. Do not edit.
package example;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.fop.IpcReply;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link Tunable} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class TunableProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public TunableProvider() {
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
        return "tunable";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "example.Tunable";
    }

    /**
     * Returns the options that its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s")
                        .aliases("timeout", "time-to-live").range("1s", "1d")
                        .description("How long.").whileRunning(),
                OptionSpec.of("room", OptionType.SIZE).defaultsTo("1MB").range("4KB", "")
                        .whileRunning(),
                OptionSpec.of("share", OptionType.PERCENT).optional().whileRunning(),
                OptionSpec.of("part", OptionType.PERCENT_OR_SIZE).defaultsTo("10%").whileRunning(),
                OptionSpec.of("main", OptionType.SUBVOLUME).optional(),
                OptionSpec.of("names", OptionType.LIST).defaultsTo("a,b").allowed("a", "b"),
                OptionSpec.of("colours", OptionType.ENUM_LIST).defaultsTo("red")
                        .allowed("red", "dark-blue").whileRunning(),
                OptionSpec.of("mood", OptionType.STRING).defaultsTo("good").allowed("good", "bad"));
    }

    /**
     * Returns the fops that it hooks. All others stay native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of(
                new FopBinding(FopId.IPC, "ipc", 0b0));
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new Tunable(
                context,
                new Tunable.Settings(options.duration("ttl"), options.size("room"),
                        options.percent("share"), options.percentOrSize("part")),
                options.subvolume("main"),
                options.list("names"),
                options.enumList("colours", Tunable.Colour.class),
                options.string("mood")));
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final Tunable translator;

        FopDispatcher(Tunable translator) {
            this.translator = translator;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                case IPC -> translator.ipc((Frame<IpcReply>) frame);
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }

        @Override
        public void reconfigure(OptionValues options) throws Exception {
            translator.take(options.enumList("colours", Tunable.Colour.class),
                    new Tunable.Settings(options.duration("ttl"), options.size("room"),
                    options.percent("share"), options.percentOrSize("part")));
        }
    }
}
