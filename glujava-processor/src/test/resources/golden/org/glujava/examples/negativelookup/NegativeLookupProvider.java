// Generated from org.glujava.examples.negativelookup.NegativeLookup. Do not edit.
package org.glujava.examples.negativelookup;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FopId;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.record.Window;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link NegativeLookup} and calls their {@code @Fop} methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class NegativeLookupProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public NegativeLookupProvider() {
    }

    /**
     * Its name in a volfile.
     */
    @Override
    public String name() {
        return "negative-lookup";
    }

    /**
     * Its class, for messages.
     */
    @Override
    public String className() {
        return "org.glujava.examples.negativelookup.NegativeLookup";
    }

    /**
     * The options its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s").range("1ms", "")
                        .description("How long a name is remembered as missing.").whileRunning(),
                OptionSpec.of("max-entries", OptionType.INT).defaultsTo("100000").range("0", "")
                        .description("How many missing names are remembered.").whileRunning());
    }

    /**
     * The fops it hooks; every other stays native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of(
                new FopBinding(FopId.MKNOD, "makeName", 0b1),
                new FopBinding(FopId.MKDIR, "makeName", 0b1),
                new FopBinding(FopId.SYMLINK, "makeName", 0b10),
                new FopBinding(FopId.RENAME, "makeSecondName", 0b10),
                new FopBinding(FopId.LINK, "makeSecondName", 0b10),
                new FopBinding(FopId.CREATE, "makeName", 0b1),
                new FopBinding(FopId.LOOKUP, "lookup", 0b1));
    }

    /**
     * Makes one instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new NegativeLookup(
                context,
                new NegativeLookup.Settings(options.duration("ttl"),
                        options.intValue("max-entries"))));
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final NegativeLookup translator;

        FopDispatcher(NegativeLookup translator) {
            this.translator = translator;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void dispatch(FopId fop, Frame<?> frame, Window args) throws Exception {
            switch (fop) {
                case MKNOD -> {
                    MknodArgs a = MknodArgs.borrowed(args);
                    translator.makeName((Frame<Reply>) frame, a.loc());
                }
                case MKDIR -> {
                    MkdirArgs a = MkdirArgs.borrowed(args);
                    translator.makeName((Frame<Reply>) frame, a.loc());
                }
                case SYMLINK -> {
                    SymlinkArgs a = SymlinkArgs.borrowed(args);
                    translator.makeName((Frame<Reply>) frame, a.loc());
                }
                case RENAME -> {
                    RenameArgs a = RenameArgs.borrowed(args);
                    translator.makeSecondName((Frame<Reply>) frame, a.newloc());
                }
                case LINK -> {
                    LinkArgs a = LinkArgs.borrowed(args);
                    translator.makeSecondName((Frame<Reply>) frame, a.newloc());
                }
                case CREATE -> {
                    CreateArgs a = CreateArgs.borrowed(args);
                    translator.makeName((Frame<Reply>) frame, a.loc());
                }
                case LOOKUP -> {
                    LookupArgs a = LookupArgs.borrowed(args);
                    translator.lookup((Frame<LookupReply>) frame, a.loc());
                }
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }

        @Override
        public void reconfigure(OptionValues options) throws Exception {
            translator.reconfigure(new NegativeLookup.Settings(options.duration("ttl"),
                    options.intValue("max-entries")));
        }
    }
}
