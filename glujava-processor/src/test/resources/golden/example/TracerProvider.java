// Generated from example.Tracer. Do not edit.
package example;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.LookupReply;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link Tracer} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class TracerProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public TracerProvider() {
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
        return "tracer";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "example.Tracer";
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
        return List.of(
                new FopBinding(FopId.STAT, "any", 0b11),
                new FopBinding(FopId.READLINK, "any", 0b111),
                new FopBinding(FopId.MKNOD, "any", 0b11111),
                new FopBinding(FopId.MKDIR, "any", 0b1111),
                new FopBinding(FopId.UNLINK, "any", 0b111),
                new FopBinding(FopId.RMDIR, "any", 0b111),
                new FopBinding(FopId.SYMLINK, "any", 0b1111),
                new FopBinding(FopId.RENAME, "any", 0b111),
                new FopBinding(FopId.LINK, "any", 0b111),
                new FopBinding(FopId.TRUNCATE, "any", 0b111),
                new FopBinding(FopId.OPEN, "any", 0b1111),
                new FopBinding(FopId.READV, "any", 0b11111),
                new FopBinding(FopId.WRITEV, "any", 0b101111),
                new FopBinding(FopId.STATFS, "any", 0b11),
                new FopBinding(FopId.FLUSH, "any", 0b11),
                new FopBinding(FopId.FSYNC, "any", 0b111),
                new FopBinding(FopId.SETXATTR, "any", 0b1111),
                new FopBinding(FopId.GETXATTR, "any", 0b111),
                new FopBinding(FopId.REMOVEXATTR, "any", 0b111),
                new FopBinding(FopId.OPENDIR, "any", 0b111),
                new FopBinding(FopId.FSYNCDIR, "any", 0b111),
                new FopBinding(FopId.ACCESS, "any", 0b111),
                new FopBinding(FopId.CREATE, "any", 0b111111),
                new FopBinding(FopId.FTRUNCATE, "any", 0b111),
                new FopBinding(FopId.FSTAT, "any", 0b11),
                new FopBinding(FopId.LK, "any", 0b1111),
                new FopBinding(FopId.LOOKUP, "lookup", 0b0),
                new FopBinding(FopId.READDIR, "any", 0b1111),
                new FopBinding(FopId.INODELK, "any", 0b11111),
                new FopBinding(FopId.FINODELK, "any", 0b11111),
                new FopBinding(FopId.ENTRYLK, "any", 0b111111),
                new FopBinding(FopId.FENTRYLK, "any", 0b111111),
                new FopBinding(FopId.XATTROP, "any", 0b1111),
                new FopBinding(FopId.FXATTROP, "any", 0b1111),
                new FopBinding(FopId.FGETXATTR, "any", 0b111),
                new FopBinding(FopId.FSETXATTR, "any", 0b1111),
                new FopBinding(FopId.RCHECKSUM, "any", 0b1111),
                new FopBinding(FopId.SETATTR, "any", 0b1111),
                new FopBinding(FopId.FSETATTR, "any", 0b1111),
                new FopBinding(FopId.READDIRP, "any", 0b1111),
                new FopBinding(FopId.GETSPEC, "any", 0b11),
                new FopBinding(FopId.FREMOVEXATTR, "any", 0b111),
                new FopBinding(FopId.FALLOCATE, "any", 0b11111),
                new FopBinding(FopId.DISCARD, "any", 0b1111),
                new FopBinding(FopId.ZEROFILL, "any", 0b1111),
                new FopBinding(FopId.IPC, "any", 0b11),
                new FopBinding(FopId.SEEK, "any", 0b1111),
                new FopBinding(FopId.LEASE, "any", 0b111),
                new FopBinding(FopId.GETACTIVELK, "any", 0b11),
                new FopBinding(FopId.SETACTIVELK, "any", 0b111),
                new FopBinding(FopId.PUT, "any", 0b110111111),
                new FopBinding(FopId.ICREATE, "any", 0b111),
                new FopBinding(FopId.NAMELINK, "any", 0b11),
                new FopBinding(FopId.COPY_FILE_RANGE, "any", 0b1111111));
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new Tracer());
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final Tracer translator;

        FopDispatcher(Tracer translator) {
            this.translator = translator;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                case STAT, READLINK, MKNOD, MKDIR, UNLINK, RMDIR, SYMLINK, RENAME, LINK, TRUNCATE,
                        OPEN, READV, WRITEV, STATFS, FLUSH, FSYNC, SETXATTR, GETXATTR, REMOVEXATTR,
                        OPENDIR, FSYNCDIR, ACCESS, CREATE, FTRUNCATE, FSTAT, LK, READDIR, INODELK,
                        FINODELK, ENTRYLK, FENTRYLK, XATTROP, FXATTROP, FGETXATTR, FSETXATTR,
                        RCHECKSUM, SETATTR, FSETATTR, READDIRP, GETSPEC, FREMOVEXATTR, FALLOCATE,
                        DISCARD, ZEROFILL, IPC, SEEK, LEASE, GETACTIVELK, SETACTIVELK, PUT, ICREATE,
                        NAMELINK, COPY_FILE_RANGE ->
                        translator.any((Frame<Reply>) frame, (Args<Reply>) FopTypes.args(fop, args));
                case LOOKUP -> translator.lookup((Frame<LookupReply>) frame);
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }
    }
}
