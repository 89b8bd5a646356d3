package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.OpenArgs;
import org.glujava.fop.OpendirArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.fop.TruncateArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.type.Dict;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;

/** Sequences of fops through a translator that forwards them, and how a brick answers. */
@GluJavaTest
class MemoryChildTest {
    private static final int EXCLUSIVE = 0200;

    private final TestGraph graph =
            TestGraph.of(Scripted.class).child("brick", new MemoryChild()).build();

    private Loc loc(String path) {
        return graph.loc(path);
    }

    private FopCall<?> mkdir(String path) {
        return graph.fop(MkdirArgs.of(loc(path), 0777, 022, null));
    }

    private FopCall<?> create(String path, int flags) {
        Loc loc = loc(path);
        return graph.fop(CreateArgs.of(loc, flags, 0666, 022, graph.fd(loc, flags), null));
    }

    private Iatt stat(String path) {
        return graph.fop(LookupArgs.of(loc(path), null)).reply().buf();
    }

    private FopCall<?> rename(String from, String to) {
        return graph.fop(RenameArgs.of(loc(from), loc(to), null));
    }

    private FopCall<?> unlink(String path) {
        return graph.fop(UnlinkArgs.of(loc(path), 0, null));
    }

    private FopCall<?> rmdir(String path) {
        return graph.fop(RmdirArgs.of(loc(path), 0, null));
    }

    @Test
    void names_are_made_and_removed() {
        assertThat(graph.fop(LookupArgs.of(loc("/d"), null))).failedWith(Errno.ENOENT);
        assertThat(mkdir("/d")).succeeded();
        assertThat(stat("/d").permissions()).isEqualTo(0755);
        assertThat(mkdir("/d")).failedWith(Errno.EEXIST);
        assertThat(create("/d/f", 2)).succeeded();
        assertThat(create("/d/f", 2)).succeeded();
        assertThat(create("/d/f", 2 | EXCLUSIVE)).failedWith(Errno.EEXIST);
        assertThat(create("/d", 2)).failedWith(Errno.EISDIR);
        assertThat(rmdir("/d")).failedWith(Errno.ENOTEMPTY);
        assertThat(rmdir("/d/f")).failedWith(Errno.ENOTDIR);
        assertThat(unlink("/d")).failedWith(Errno.EISDIR);
        assertThat(unlink("/d/f")).succeeded();
        assertThat(unlink("/d/f")).failedWith(Errno.ENOENT);
        assertThat(rmdir("/d")).succeeded();
        assertThat(create("/" + "x".repeat(256), 2)).failedWith(Errno.ENAMETOOLONG);
    }

    @Test
    void a_rename_replaces_what_may_be_replaced() {
        mkdir("/full");
        mkdir("/full/sub");
        mkdir("/empty");
        create("/f", 2);
        create("/g", 2);
        assertThat(rename("/none", "/x")).failedWith(Errno.ENOENT);
        assertThat(rename("/empty", "/full")).failedWith(Errno.ENOTEMPTY);
        assertThat(rename("/f", "/empty")).failedWith(Errno.EISDIR);
        assertThat(rename("/empty", "/f")).failedWith(Errno.ENOTDIR);
        assertThat(rename("/full", "/full/sub/x")).failedWith(Errno.EINVAL);
        var gfid = stat("/f").gfid();
        assertThat(rename("/f", "/g")).succeeded();
        assertThat(stat("/g").gfid()).isEqualTo(gfid);
        assertThat(graph.fop(LookupArgs.of(loc("/f"), null))).failedWith(Errno.ENOENT);
        assertThat(rename("/full", "/empty")).succeeded();
        assertThat(stat("/empty/sub").nlink()).isEqualTo(2);
    }

    @Test
    void links_and_symlinks() {
        create("/f", 2);
        mkdir("/d");
        assertThat(graph.fop(LinkArgs.of(loc("/f"), loc("/l"), null))).succeeded();
        assertThat(stat("/l").nlink()).isEqualTo(2);
        assertThat(graph.fop(LinkArgs.of(loc("/f"), loc("/l"), null))).failedWith(Errno.EEXIST);
        assertThat(graph.fop(LinkArgs.of(loc("/d"), loc("/m"), null))).failedWith(Errno.EPERM);
        assertThat(graph.fop(SymlinkArgs.of("target", loc("/s"), 0, null))).succeeded();
        assertThat(graph.fop(ReadlinkArgs.of(loc("/s"), 100, null)).reply().path())
                .isEqualTo("target");
        assertThat(graph.fop(ReadlinkArgs.of(loc("/f"), 100, null))).failedWith(Errno.EINVAL);
    }

    @Test
    void content_is_written_read_and_cut() {
        create("/f", 2);
        Fd fd = graph.fd(loc("/f"), 2);
        assertThat(graph.fop(OpenArgs.of(loc("/f"), 2, fd, null))).succeeded();
        Payload hello = Payload.of("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(graph.fop(WritevArgs.of(fd, hello, 2, 0, null)).reply().opRet())
                .isEqualTo(5);
        assertThat(graph.fop(ReadvArgs.of(fd, 100, 0, 0, null)).reply().vector().toByteArray())
                .asString()
                .isEqualTo("\0\0hello");
        assertThat(graph.fop(TruncateArgs.of(loc("/f"), 4, null))).succeeded();
        assertThat(graph.fop(FstatArgs.of(fd, null)).reply().buf().size()).isEqualTo(4);
        assertThat(graph.fop(ReadvArgs.of(fd, 100, 4, 0, null)).reply().opRet()).isZero();
        assertThat(graph.fop(WritevArgs.of(graph.fd(loc("/f"), 0), hello, 0, 0, null)))
                .failedWith(Errno.EBADF);
        assertThat(graph.fop(ReadvArgs.of(graph.fd(loc("/f"), 1), 1, 0, 0, null)))
                .failedWith(Errno.EBADF);
        mkdir("/d");
        assertThat(graph.fop(OpenArgs.of(loc("/d"), 1, graph.fd(loc("/d"), 1), null)))
                .failedWith(Errno.EISDIR);
        assertThat(graph.fop(OpendirArgs.of(loc("/f"), fd, null))).failedWith(Errno.ENOTDIR);
        unlink("/f");
        assertThat(graph.fop(FstatArgs.of(fd, null)).reply().buf().nlink()).isZero();
    }

    @Test
    void directories_are_listed_in_parts() {
        for (int i = 0; i < 5; i++) {
            create("/" + i, 2);
        }
        Fd fd = graph.fd(loc("/"), 0);
        List<DirEntry> first =
                graph.fop(ReaddirpArgs.of(fd, 100, 0, null)).reply().entries().toList();
        assertThat(first).extracting(DirEntry::name).containsExactly(".", "..", "0");
        List<DirEntry> rest = graph.fop(ReaddirpArgs.of(fd, 4096, first.get(2).offset(), null))
                .reply()
                .entries()
                .toList();
        assertThat(rest).extracting(DirEntry::name).containsExactly("1", "2", "3", "4");
        assertThat(rest.get(0).stat().gfid()).isEqualTo(stat("/1").gfid());
    }

    @Test
    void attributes_and_xattrs_are_kept() {
        create("/f", 2);
        assertThat(graph.fop(SetattrArgs.of(
                        loc("/f"), Iatt.zero().withPermissions(0600).withUid(7), 1, null)))
                .succeeded();
        assertThat(graph.fop(StatArgs.of(loc("/f"), null)).reply().buf().permissions())
                .isEqualTo(0600);
        assertThat(stat("/f").uid()).isZero();

        Dict xattr = Dict.builder().put("user.a", "1").build();
        assertThat(graph.fop(SetxattrArgs.of(loc("/f"), xattr, 2, null))).failedWith(Errno.ENODATA);
        assertThat(graph.fop(SetxattrArgs.of(loc("/f"), xattr, 1, null))).succeeded();
        assertThat(graph.fop(SetxattrArgs.of(loc("/f"), xattr, 1, null))).failedWith(Errno.EEXIST);
        assertThat(graph.fop(GetxattrArgs.of(loc("/f"), null, null))
                        .reply()
                        .dict()
                        .toMap())
                .containsOnlyKeys("user.a");
        assertThat(graph.fop(RemovexattrArgs.of(loc("/f"), "user.a", null))).succeeded();
        assertThat(graph.fop(GetxattrArgs.of(loc("/f"), "user.a", null))).failedWith(Errno.ENODATA);
    }

    @Test
    void a_file_that_is_gone_is_missing() {
        create("/f", 2);
        Loc nameless = Loc.builder().gfid(Gfid.random()).build();
        assertThat(graph.fop(LookupArgs.of(nameless, null))).failedWith(Errno.ESTALE);
        Loc byId = Loc.of(loc("/f").inode());
        assertThat(graph.fop(LookupArgs.of(byId, null))).succeeded();
        unlink("/f");
        assertThat(graph.fop(LookupArgs.of(byId, null))).failedWith(Errno.ENOENT);
    }
}
