package dev.timens.applications.journal;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows. */
interface EntryRepository extends JpaRepository<Entry, Long> {}
