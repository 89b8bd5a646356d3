package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTableTest {
    @Test
    void numbers_rise_and_fit_into_a_set_of_64_bits() {
        assertThat(EventTable.events()).extracting(Event::number).isSorted().doesNotHaveDuplicates();
        assertThat(EventTable.end()).isLessThanOrEqualTo(64);
        assertThat(EventTable.events()).extracting(Event::number).allMatch(number -> number < 64);
        assertThat(EventTable.events()).extracting(Event::number).doesNotContain(0);
    }

    @Test
    void glujava_s_own_have_numbers_that_glusterfs_does_not_use() {
        assertThat(EventTable.events())
                .filteredOn(event -> event.data() == Event.Data.OWN)
                .isNotEmpty()
                .allMatch(event -> event.number() >= EventTable.end());
    }

    @Test
    void a_line_describes_an_event() {
        assertThat(EventTable.events())
                .anySatisfy(event ->
                        assertThat(event).isEqualTo(new Event("upcall", 19, 0, Event.Data.UPCALL, event.meaning())))
                .anySatisfy(event -> {
                    assertThat(event.javaName()).isEqualTo("SomeDescendentUp");
                    assertThat(event.data()).isEqualTo(Event.Data.CHILD);
                    assertThat(event.constant()).isEqualTo("GF_EVENT_SOME_DESCENDENT_UP");
                })
                .anySatisfy(event -> assertThat(event.since()).isEqualTo(11));
    }
}
