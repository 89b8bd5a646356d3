// Generated from example.NegativeCache. Do not edit.
package example;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.IpcReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.RmdirArgs;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link NegativeCache} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class NegativeCacheProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public NegativeCacheProvider() {
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
        return "negative-cache";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "example.NegativeCache";
    }

    /**
     * Returns the options that its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s")
                        .description("How long a name stays \"absent\"."),
                OptionSpec.of("mode", OptionType.ENUM).defaultsTo("names-only")
                        .allowed("names-only", "all"),
                OptionSpec.of("dump", OptionType.PATH).optional(),
                OptionSpec.of("label", OptionType.STRING),
                OptionSpec.of("quick", OptionType.BOOLEAN).defaultsTo("on"),
                OptionSpec.of("limit", OptionType.INT).defaultsTo("1000"),
                OptionSpec.of("bytes", OptionType.LONG).defaultsTo("131072"),
                OptionSpec.of("ratio", OptionType.DOUBLE).defaultsTo("0.5"));
    }

    /**
     * Returns the fops that it hooks. All others stay native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of(
                new FopBinding(FopId.STAT, "attributes", 0b11),
                new FopBinding(FopId.MKDIR, "directory", 0b1000),
                new FopBinding(FopId.RMDIR, "directory", 0b100),
                new FopBinding(FopId.GETXATTR, "attribute", 0b111),
                new FopBinding(FopId.CREATE, "create", 0b110010),
                new FopBinding(FopId.FSTAT, "attributes", 0b11),
                new FopBinding(FopId.LOOKUP, "lookup", 0b11),
                new FopBinding(FopId.IPC, "ipc", 0b0));
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new NegativeCache(
                options.duration("ttl"),
                context,
                options.enumValue("mode", NegativeCache.Mode.class),
                options.path("dump"),
                options.string("label"),
                options.booleanValue("quick"),
                options.intValue("limit"),
                options.longValue("bytes"),
                options.doubleValue("ratio")));
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final NegativeCache translator;

        FopDispatcher(NegativeCache translator) {
            this.translator = translator;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                case STAT, FSTAT ->
                        translator.attributes((Args<Reply>) FopTypes.args(fop, args), (Frame<Reply>) frame);
                case MKDIR -> {
                    MkdirArgs a = FopTypes.mkdirArgs(args);
                    translator.directory(frame, a.xdata());
                }
                case RMDIR -> {
                    RmdirArgs a = FopTypes.rmdirArgs(args);
                    translator.directory(frame, a.xdata());
                }
                case GETXATTR -> {
                    GetxattrArgs a = FopTypes.getxattrArgs(args);
                    translator.attribute((Frame<GetxattrReply>) frame, a.name(), a.loc(), a.xdata());
                }
                case CREATE -> {
                    CreateArgs a = FopTypes.createArgs(args);
                    translator.create(a.xdata(), a.fd(), (Frame<CreateReply>) frame, a.flags());
                }
                case LOOKUP -> {
                    LookupArgs a = FopTypes.lookupArgs(args);
                    translator.lookup((Frame<LookupReply>) frame, a.loc(), a.xdata());
                }
                case IPC -> translator.ipc((Frame<IpcReply>) frame);
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }
    }
}
