package org.glujava.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.glujava.fop.IpcArgs;
import org.glujava.fop.OpenArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetxattrArgs;
import org.junit.jupiter.api.Test;

/** Views of raw numbers. That the numbers are GlusterFS's and Linux's, constants.c checks. */
class ConstantsTest {
    private static final Loc LOC = Loc.builder().path("/a").build();

    @Test
    void bits_are_tested_by_name() {
        SetAttrFlags valid = SetAttrFlags.of(0x30);
        assertThat(valid.has(SetAttrFlags.GF_SET_ATTR_ATIME)).isTrue();
        assertThat(valid.has(SetAttrFlags.GF_SET_ATTR_SIZE)).isFalse();
        assertThat(valid.has(SetAttrFlags.GF_SET_ATTR_ATIME | SetAttrFlags.GF_SET_ATTR_MTIME))
                .isTrue();
        assertThat(valid.has(SetAttrFlags.GF_SET_ATTR_ATIME | SetAttrFlags.GF_SET_ATTR_SIZE))
                .isFalse();
        assertThat(valid.hasOnly(SetAttrFlags.GF_SET_ATTR_ATIME)).isFalse();
        assertThat(valid.hasOnly(SetAttrFlags.ALL)).isTrue();
        assertThat(SetAttrFlags.of(0).hasOnly(SetAttrFlags.GF_SET_ATTR_ATIME)).isTrue();
        assertThat(valid).isEqualTo(new SetAttrFlags(0x30));
    }

    @Test
    void a_mask_without_bits_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OpenFlags.of(0).has(OpenFlags.O_RDONLY));
    }

    @Test
    void an_access_mode_is_one_of_three() {
        OpenFlags both = OpenFlags.of(OpenFlags.O_RDWR | OpenFlags.O_TRUNC);
        assertThat(both.accessMode()).isEqualTo(OpenFlags.O_RDWR);
        assertThat(both.has(OpenFlags.O_RDWR)).isTrue();
        assertThat(both.has(OpenFlags.O_WRONLY)).isFalse();
        assertThat(both.has(OpenFlags.O_TRUNC)).isTrue();
        assertThat(OpenFlags.of(OpenFlags.O_TRUNC).accessMode()).isEqualTo(OpenFlags.O_RDONLY);
        assertThat(FileMode.of(0100644).type()).isEqualTo(FileMode.S_IFREG);
        assertThat(FileMode.of(0120777).has(FileMode.S_IFREG)).as("a symlink").isFalse();
    }

    @Test
    void names_are_shown_and_what_has_none_as_a_number() {
        assertThat(OpenFlags.of(OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC))
                .hasToString("O_WRONLY|O_CREAT|O_TRUNC");
        assertThat(OpenFlags.of(0)).hasToString("O_RDONLY");
        assertThat(OpenFlags.of(OpenFlags.O_SYNC)).hasToString("O_RDONLY|O_SYNC");
        assertThat(OpenFlags.of(OpenFlags.O_DSYNC)).hasToString("O_RDONLY|O_DSYNC");
        assertThat(OpenFlags.of(1 << 30 | 3)).hasToString("0x40000003");
        assertThat(FileMode.of(0100640)).hasToString("S_IFREG|S_IRUSR|S_IWUSR|S_IRGRP");
        assertThat(FileMode.of(0644)).hasToString("S_IRUSR|S_IWUSR|S_IRGRP|S_IROTH");
        assertThat(AccessMask.of(0)).hasToString("0");
        assertThat(XattrFlags.of(-1)).hasToString("XATTR_CREATE|XATTR_REPLACE|0xfffffffc");
        assertThat(IattFlags.of(IattFlags.ALL).has(IattFlags.GFID)).isTrue();
        assertThat(IattFlags.ALL).isEqualTo(0x1fffL);
    }

    @Test
    void a_choice_is_known_by_its_number() {
        assertThat(LockCmd.of(7)).isEqualTo(LockCmd.F_SETLKW);
        assertThat(LockCmd.F_RESLK_LCK.value()).isEqualTo(200);
        assertThat(LockCmd.of(99)).isEqualTo(LockCmd.UNKNOWN);
        assertThat(DirentType.of(4)).isEqualTo(DirentType.DT_DIR);
        for (XattropFlags each : XattropFlags.values()) {
            assertThat(each == XattropFlags.UNKNOWN || each.ordinal() == each.value())
                    .as("%s", each)
                    .isTrue();
        }
    }

    @Test
    void arguments_have_typed_views_and_show_them() {
        SetattrArgs args = SetattrArgs.of(LOC, Iatt.zero(), SetAttrFlags.GF_SET_ATTR_SIZE, null);
        assertThat(args.valid()).isEqualTo(8);
        assertThat(args.typedValid()).isEqualTo(SetAttrFlags.of(8));
        assertThat(args.toString()).contains("valid=GF_SET_ATTR_SIZE,");
        assertThat(args.values()).containsEntry("valid", 8);
        assertThat(SetxattrArgs.of(LOC, Dict.builder().build(), 2, null)
                        .typedFlags()
                        .has(XattrFlags.XATTR_REPLACE))
                .isTrue();
        assertThat(IpcArgs.of(2, null)).hasToString("ipc{op=GF_IPC_TARGET_UPCALL, xdata=null}");
        assertThat(IpcArgs.of(7, null)).as("one that is not known").hasToString("ipc{op=7, xdata=null}");
        assertThat(OpenArgs.class).hasDeclaredMethods("typedFlags");
    }
}
