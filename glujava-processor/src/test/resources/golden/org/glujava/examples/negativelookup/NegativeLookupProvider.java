// Generated from org.glujava.examples.negativelookup.NegativeLookup. Do not edit.
package org.glujava.examples.negativelookup;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.MetricsSection;
import org.glujava.Reply;
import org.glujava.StatedumpSection;
import org.glujava.TranslatorContext;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildEvent;
import org.glujava.event.Event;
import org.glujava.event.ParentDown;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.FremovexattrReply;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.FsetattrReply;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FsetxattrReply;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.IcreateArgs;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.NamelinkArgs;
import org.glujava.fop.PutArgs;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.RmdirReply;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.SymlinkArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.UnlinkReply;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkArgs;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.NotifyBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link NegativeLookup} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class NegativeLookupProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public NegativeLookupProvider() {
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
        return "negative-lookup";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "org.glujava.examples.negativelookup.NegativeLookup";
    }

    /**
     * Returns the options that its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s").range("1ms", "52w")
                        .description("The time for which a name is remembered as missing.")
                        .whileRunning(),
                OptionSpec.of("max-entries", OptionType.INT).defaultsTo("100000").range("0", "")
                        .description("The number of missing names that are remembered.")
                        .whileRunning(),
                OptionSpec.of("max-memory", OptionType.SIZE).optional()
                        .description("The memory that they may take, approximately; 32MB by default. It is never more than the volume's share of the Java heap.")
                        .whileRunning(),
                OptionSpec.of("trash-dir", OptionType.LIST).optional()
                        .description("Folders in the root where no name is remembered, beside .trashcan and those that features/trash says it fills.")
                        .whileRunning(),
                OptionSpec.of("snapshot-directory", OptionType.LIST).optional()
                        .description("Folders of any directory where no name is remembered, beside .snaps and those that features/snapview-client of the same graph shows.")
                        .whileRunning());
    }

    /**
     * Returns the fops that it hooks. All others stay native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of(
                new FopBinding(FopId.MKNOD, "make", 0b1),
                new FopBinding(FopId.MKDIR, "make", 0b1),
                new FopBinding(FopId.UNLINK, "unlink", 0b1),
                new FopBinding(FopId.RMDIR, "rmdir", 0b1),
                new FopBinding(FopId.SYMLINK, "make", 0b10),
                new FopBinding(FopId.RENAME, "rename", 0b11),
                new FopBinding(FopId.LINK, "link", 0b10),
                new FopBinding(FopId.SETXATTR, "setxattr", 0b11),
                new FopBinding(FopId.GETXATTR, "getxattr", 0b11),
                new FopBinding(FopId.REMOVEXATTR, "removexattr", 0b11),
                new FopBinding(FopId.CREATE, "make", 0b1),
                new FopBinding(FopId.LOOKUP, "lookup", 0b1),
                new FopBinding(FopId.READDIR, "readdir", 0b1),
                new FopBinding(FopId.FGETXATTR, "fgetxattr", 0b11),
                new FopBinding(FopId.FSETXATTR, "fsetxattr", 0b11),
                new FopBinding(FopId.SETATTR, "setattr", 0b101),
                new FopBinding(FopId.FSETATTR, "fsetattr", 0b101),
                new FopBinding(FopId.READDIRP, "readdirp", 0b1),
                new FopBinding(FopId.FREMOVEXATTR, "fremovexattr", 0b11),
                new FopBinding(FopId.PUT, "make", 0b1),
                new FopBinding(FopId.ICREATE, "make", 0b1),
                new FopBinding(FopId.NAMELINK, "make", 0b1));
    }

    /**
     * Returns its other methods that GluJava calls.
     */
    @Override
    public Callbacks callbacks() {
        return new Callbacks(
                List.of(
                new NotifyBinding(CacheInvalidation.class, "changed"),
                new NotifyBinding(ChildEvent.class, "changed"),
                new NotifyBinding(ParentDown.class, "end")),
                List.of(CbkId.FORGET),
                "dump",
                "measure");
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new NegativeLookup(
                context,
                new Settings(options.duration("ttl"), options.intValue("max-entries"),
                        options.size("max-memory"), options.list("trash-dir"),
                        options.list("snapshot-directory"))));
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
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                case MKNOD -> {
                    MknodArgs a = FopTypes.mknodArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                case MKDIR -> {
                    MkdirArgs a = FopTypes.mkdirArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                case UNLINK -> {
                    UnlinkArgs a = FopTypes.unlinkArgs(args);
                    translator.unlink((Frame<UnlinkReply>) frame, a.loc());
                }
                case RMDIR -> {
                    RmdirArgs a = FopTypes.rmdirArgs(args);
                    translator.rmdir((Frame<RmdirReply>) frame, a.loc());
                }
                case SYMLINK -> {
                    SymlinkArgs a = FopTypes.symlinkArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                case RENAME -> {
                    RenameArgs a = FopTypes.renameArgs(args);
                    translator.rename((Frame<RenameReply>) frame, a.oldloc(), a.newloc());
                }
                case LINK -> {
                    LinkArgs a = FopTypes.linkArgs(args);
                    translator.link((Frame<LinkReply>) frame, a.newloc());
                }
                case SETXATTR -> {
                    SetxattrArgs a = FopTypes.setxattrArgs(args);
                    translator.setxattr((Frame<SetxattrReply>) frame, a.loc(), a.dict());
                }
                case GETXATTR -> {
                    GetxattrArgs a = FopTypes.getxattrArgs(args);
                    translator.getxattr((Frame<GetxattrReply>) frame, a.loc(), a.name());
                }
                case REMOVEXATTR -> {
                    RemovexattrArgs a = FopTypes.removexattrArgs(args);
                    translator.removexattr((Frame<RemovexattrReply>) frame, a.loc(), a.name());
                }
                case CREATE -> {
                    CreateArgs a = FopTypes.createArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                case LOOKUP -> {
                    LookupArgs a = FopTypes.lookupArgs(args);
                    translator.lookup((Frame<LookupReply>) frame, a.loc());
                }
                case READDIR -> {
                    ReaddirArgs a = FopTypes.readdirArgs(args);
                    translator.readdir((Frame<ReaddirReply>) frame, a.fd());
                }
                case FGETXATTR -> {
                    FgetxattrArgs a = FopTypes.fgetxattrArgs(args);
                    translator.fgetxattr((Frame<FgetxattrReply>) frame, a.fd(), a.name());
                }
                case FSETXATTR -> {
                    FsetxattrArgs a = FopTypes.fsetxattrArgs(args);
                    translator.fsetxattr((Frame<FsetxattrReply>) frame, a.fd(), a.dict());
                }
                case SETATTR -> {
                    SetattrArgs a = FopTypes.setattrArgs(args);
                    translator.setattr((Frame<SetattrReply>) frame, a.loc(), a.valid());
                }
                case FSETATTR -> {
                    FsetattrArgs a = FopTypes.fsetattrArgs(args);
                    translator.fsetattr((Frame<FsetattrReply>) frame, a.fd(), a.valid());
                }
                case READDIRP -> {
                    ReaddirpArgs a = FopTypes.readdirpArgs(args);
                    translator.readdirp((Frame<ReaddirpReply>) frame, a.fd());
                }
                case FREMOVEXATTR -> {
                    FremovexattrArgs a = FopTypes.fremovexattrArgs(args);
                    translator.fremovexattr((Frame<FremovexattrReply>) frame, a.fd(), a.name());
                }
                case PUT -> {
                    PutArgs a = FopTypes.putArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                case ICREATE -> {
                    IcreateArgs a = FopTypes.icreateArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                case NAMELINK -> {
                    NamelinkArgs a = FopTypes.namelinkArgs(args);
                    translator.make((Frame<Reply>) frame, a.loc());
                }
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }

        @Override
        public void reconfigure(OptionValues options) throws Exception {
            translator.reconfigure(new Settings(options.duration("ttl"),
                    options.intValue("max-entries"), options.size("max-memory"),
                    options.list("trash-dir"), options.list("snapshot-directory")));
        }

        @Override
        public boolean notify(int method, Event event) throws Exception {
            switch (method) {
                case 0 -> {
                    translator.changed((CacheInvalidation) event);
                    return true;
                }
                case 1 -> {
                    translator.changed((ChildEvent) event);
                    return true;
                }
                case 2 -> {
                    translator.end((ParentDown) event);
                    return true;
                }
                default -> throw new IllegalArgumentException("no @Notify method " + method);
            }
        }

        @Override
        public void cbk(CbkId cbk, CbkArgs args) throws Exception {
            switch (cbk) {
                case FORGET -> translator.forget(args.inode());
                default -> throw new IllegalArgumentException("no @Cbk method for " + cbk.methodName());
            }
        }

        @Override
        public void statedump(StatedumpSection out) throws Exception {
            translator.dump(out);
        }

        @Override
        public void metrics(MetricsSection out) throws Exception {
            translator.measure(out);
        }
    }
}
