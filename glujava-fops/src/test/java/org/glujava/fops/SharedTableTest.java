package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTableTest {
    private static List<String> fops(String name) {
        SharedInterface shared = SharedTable.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return FopTable.load().fops().stream()
                .filter(fop -> shared.isOfArgs(fop) || shared.isOfReply(fop))
                .map(FopEntry::name)
                .toList();
    }

    @Test
    void an_interface_is_of_the_fops_that_have_all_its_parts() {
        assertThat(fops("HasEntries")).containsExactly("readdir", "readdirp");
        assertThat(fops("HasVector")).containsExactly("writev", "put");
        assertThat(fops("HasParentIatts"))
                .containsExactly("mknod", "mkdir", "unlink", "rmdir", "symlink", "link", "create", "put");
        assertThat(fops("HasIatt")).contains("lookup", "stat").doesNotContain("statfs");
        assertThat(fops("HasXdata")).hasSize(53).doesNotContain("getspec");
    }

    @Test
    void a_choice_names_the_argument_of_each_fop() {
        assertThat(fops("MakesName")).containsExactly("mknod", "mkdir", "symlink", "rename", "link", "create", "put");
        assertThat(fops("RemovesName")).containsExactly("unlink", "rmdir", "rename");
        SharedInterface shared = SharedTable.parse(
                        "args New  made = loc of mkdir or newloc of link | name what is made")
                .get(0);
        FopEntry link = FopTable.load().fops().stream()
                .filter(fop -> fop.name().equals("link"))
                .findFirst()
                .orElseThrow();
        assertThat(shared.choice(link).orElseThrow().name()).isEqualTo("newloc");
    }

    @Test
    void wrong_lines_are_reported() {
        assertThatThrownBy(() -> SharedTable.parse("args New loc")).hasMessageContaining("cannot read the line");
        assertThatThrownBy(() -> SharedTable.parse("args New odd: thing | x")).hasMessageContaining("no kind named");
    }
}
