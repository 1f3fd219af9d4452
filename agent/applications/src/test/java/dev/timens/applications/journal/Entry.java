package dev.timens.applications.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.annotations.UuidGenerator;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/** A row with a column for everyone who can write a time: Hibernate, Spring Data, the database, the application. */
@Entity
@EntityListeners(AuditingEntityListener.class)
public class Entry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Its lower half begins with the milliseconds of its making. */
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    public UUID ticket;

    @Version
    public Instant version;

    @CreationTimestamp
    public Instant created;

    @UpdateTimestamp
    public LocalDateTime updated;

    @CreationTimestamp(source = SourceType.DB)
    public Instant createdByDatabase;

    @CreatedDate
    public LocalDateTime audited;

    @Temporal(TemporalType.TIMESTAMP)
    public Date happened = new Date();

    public LocalDate onDay = LocalDate.now();

    @Column(insertable = false, updatable = false)
    public Instant columnDefault;
}
