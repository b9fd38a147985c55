-- SPDX-FileCopyrightText: 2026 The Meipi developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What people make. Every row has a UUID, stamps of a hybrid logical clock (15 digits of milliseconds, 8 of a counter,
-- 16 of the writer, so text order is clock order) and a tombstone: rows are never deleted. `number` is local to the
-- file. References are checked at commit, so that a change set or a merge may bring its rows in any order.
-- No key of people's is unique: a merge may bring two, which are shown and then joined by a person.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Somebody who writes. An adjudicator holds results that the team has decided on.
CREATE TABLE person (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    ink TEXT NOT NULL,
    adjudicator INTEGER NOT NULL DEFAULT 0 CHECK (adjudicator IN (0, 1))
) STRICT;

-- One issue in one language. 0 stands for a year or number that is not known.
CREATE TABLE report (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    issue INTEGER NOT NULL,
    overall INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    citation TEXT NOT NULL
) STRICT;

-- One PDF of a report. page_labels is a JSON list.
CREATE TABLE edition (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    report TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    file_name TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    page_labels TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

-- A dimension of the codebook.
CREATE TABLE facet (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    key TEXT NOT NULL,
    alias TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    shape TEXT NOT NULL,
    hue TEXT NOT NULL,
    scale TEXT NOT NULL CHECK (scale IN ('nominal', 'ordinal')),
    choice TEXT NOT NULL CHECK (choice IN ('one', 'many')),
    position INTEGER NOT NULL
) STRICT;

-- A value of a facet; parent is empty at the top.
CREATE TABLE tag (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    facet TEXT NOT NULL REFERENCES facet (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    short_zh TEXT NOT NULL,
    short_en TEXT NOT NULL,
    definition_zh TEXT NOT NULL,
    definition_en TEXT NOT NULL,
    use_zh TEXT NOT NULL,
    use_en TEXT NOT NULL,
    not_zh TEXT NOT NULL,
    not_en TEXT NOT NULL,
    example_zh TEXT NOT NULL,
    example_en TEXT NOT NULL,
    shortcut TEXT NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- What was marked; its words are in its quotations. note is Markdown.
CREATE TABLE excerpt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'area')),
    note TEXT NOT NULL
) STRICT;

-- A place in an edition that can be found again: the words, what stands around them, and where they stood.
-- regions is JSON: [{"page": 0, "rectangles": [[x, y, width, height], …]}, …], points from the top left.
CREATE TABLE quotation (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    excerpt TEXT NOT NULL REFERENCES excerpt (id) DEFERRABLE INITIALLY DEFERRED,
    edition TEXT NOT NULL REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL CHECK (role IN ('original', 'counterpart')),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    regions TEXT NOT NULL,
    edition_hash BLOB NOT NULL
) STRICT;

-- That a person says of an excerpt that a tag holds.
CREATE TABLE excerpt_tag (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    excerpt TEXT NOT NULL REFERENCES excerpt (id) DEFERRABLE INITIALLY DEFERRED,
    tag TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Two language versions of one issue.
CREATE TABLE pair (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    first_report TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
    second_report TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Sentences of both sides that correspond. The selectors are JSON lists of what a quotation holds.
CREATE TABLE bead (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created TEXT NOT NULL CHECK (length(created) = 41),
    created_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    modified TEXT NOT NULL CHECK (length(modified) = 41),
    modified_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    pair TEXT NOT NULL REFERENCES pair (id) DEFERRABLE INITIALLY DEFERRED,
    first_selectors TEXT NOT NULL,
    second_selectors TEXT NOT NULL,
    method TEXT NOT NULL,
    confidence REAL NOT NULL,
    pinned_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX edition_by_report ON edition (report);
CREATE INDEX edition_by_sha256 ON edition (sha256);
CREATE INDEX tag_by_facet ON tag (facet);
CREATE INDEX excerpt_by_created ON excerpt (created, id);
CREATE INDEX quotation_by_excerpt ON quotation (excerpt);
CREATE INDEX quotation_by_edition ON quotation (edition, deleted, role, excerpt);
CREATE INDEX excerpt_tag_by_excerpt ON excerpt_tag (excerpt, deleted, tag);
CREATE INDEX bead_by_pair ON bead (pair);
