SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.action (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    meeting character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    at bigint NOT NULL,
    state character varying(64) NOT NULL,
    by character varying(64),
    owner character varying(64),
    asked character varying(64),
    due character varying(64),
    reason character varying(64),
    about character varying(64),
    closed_at bigint,
    source character varying(255),
    erased boolean DEFAULT false NOT NULL
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.anchor (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.ballot_box (
    poll character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.ballot_mark (
    poll character varying(64) NOT NULL,
    mark character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.comment_slip (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.contention (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    wording character varying(64) NOT NULL,
    raised_by character varying(64) NOT NULL,
    parked_at bigint NOT NULL,
    standing character varying(64) NOT NULL,
    source character varying(255),
    tabled integer NOT NULL,
    outcome character varying(64),
    reason character varying(64),
    settled_at bigint,
    erased boolean DEFAULT false NOT NULL,
    recipient character varying(64),
    holder character varying(64),
    owner character varying(64),
    owner_asked character varying(64),
    item character varying(64),
    decision character varying(64),
    declined text,
    groups text,
    awaiting text,
    joined_into integer,
    split_from integer,
    asked_at bigint,
    not_before bigint,
    changed_at bigint,
    agreement character varying(64) DEFAULT 'agreed'::character varying NOT NULL,
    reopened integer DEFAULT 0 NOT NULL,
    disputed boolean DEFAULT false NOT NULL,
    raised_in integer,
    postponed character varying(64),
    postponed_because character varying(64),
    positions integer DEFAULT 0 NOT NULL,
    notes integer DEFAULT 0 NOT NULL,
    links integer DEFAULT 0 NOT NULL,
    reworded boolean DEFAULT false NOT NULL,
    postponed_in integer,
    came_from character varying(64),
    named character varying(64)
);
CREATE TABLE public.contention_entry (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    contention integer NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    at bigint NOT NULL,
    by character varying(64),
    source character varying(255)
);
CREATE SEQUENCE public.contention_entry_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contention_entry_number_seq OWNED BY public.contention_entry.number;
CREATE TABLE public.contention_log (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    contention integer NOT NULL,
    meeting character varying(64) NOT NULL,
    step character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    by character varying(64),
    at bigint NOT NULL,
    reason character varying(64)
);
CREATE SEQUENCE public.contention_log_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contention_log_number_seq OWNED BY public.contention_log.number;
CREATE TABLE public.forget_later (
    person character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.group_choice (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    consent character varying(64) NOT NULL
);
CREATE TABLE public.group_figures (
    meeting character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    there boolean NOT NULL,
    heard boolean NOT NULL
);
CREATE TABLE public.installation (
    platform character varying(64) NOT NULL,
    enterprise character varying(255) NOT NULL,
    tenant character varying(255) NOT NULL,
    version integer NOT NULL,
    sealed text NOT NULL,
    installed_at bigint NOT NULL,
    refreshing bigint
);
CREATE TABLE public.journal (
    meeting character varying(64) NOT NULL,
    number integer NOT NULL,
    tenant character varying(255) NOT NULL,
    source character varying(255),
    body text NOT NULL
);
CREATE TABLE public.link (
    room character varying(64) NOT NULL,
    what character varying(64) NOT NULL,
    number integer NOT NULL
);
CREATE TABLE public.meeting (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    state character varying(64) NOT NULL,
    starts bigint,
    opened_at bigint,
    closed_at bigint
);
CREATE TABLE public.meeting_counts (
    meeting character varying(64) NOT NULL,
    events integer NOT NULL,
    people integer NOT NULL,
    heard integer NOT NULL,
    messages integer NOT NULL,
    words integer NOT NULL,
    turns integer NOT NULL
);
CREATE TABLE public.meeting_summary (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    held boolean NOT NULL,
    opened_at bigint NOT NULL,
    closed_at bigint NOT NULL,
    seconds integer NOT NULL,
    people integer NOT NULL,
    heard integer NOT NULL,
    largest_share double precision,
    evenness double precision,
    half_heard_seconds integer,
    zone character varying(64) NOT NULL,
    messages integer NOT NULL,
    unanswered integer NOT NULL,
    called integer NOT NULL,
    waiting integer NOT NULL,
    longest_wait_seconds integer,
    planned_seconds integer,
    over_seconds integer NOT NULL,
    points_opened integer NOT NULL,
    points_settled integer NOT NULL,
    points_disputed integer NOT NULL,
    settle_seconds text NOT NULL,
    outcomes integer NOT NULL,
    decisions integer NOT NULL,
    reviewed integer NOT NULL,
    proposals_closed integer NOT NULL,
    actions integer NOT NULL,
    actions_closed integer NOT NULL,
    did text NOT NULL
);
CREATE TABLE public.membership (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    role character varying(64) NOT NULL,
    meeting integer,
    event integer,
    until bigint
);
CREATE SEQUENCE public.membership_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.membership_number_seq OWNED BY public.membership.number;
CREATE TABLE public.missed_meeting (
    room character varying(64) NOT NULL,
    due bigint NOT NULL,
    why character varying(64) NOT NULL,
    reason character varying(64)
);
CREATE TABLE public.note (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    about character varying(64),
    source character varying(255),
    corrects character varying(64)
);
CREATE SEQUENCE public.note_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.note_number_seq OWNED BY public.note.number;
CREATE TABLE public.oauth_state (
    state character varying(64) NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.parcel (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    "to" character varying(64),
    card text,
    worker character varying(255),
    until bigint,
    delivered_at bigint,
    tries integer DEFAULT 0 NOT NULL,
    edition integer DEFAULT 0 NOT NULL,
    retires integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.person (
    id character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    account character varying(255),
    name text,
    seen bigint
);
CREATE TABLE public.poll (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    opened_at bigint NOT NULL,
    closes_at bigint,
    fewest integer NOT NULL,
    closed_at bigint,
    comments_fewest integer,
    seal character varying(64),
    questionnaire character varying(255)
);
CREATE TABLE public.poll_comment (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.poll_reply (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    flags text NOT NULL,
    raised_at bigint NOT NULL,
    passed_over integer NOT NULL,
    words character varying(64),
    by character varying(64),
    replied_at bigint
);
CREATE TABLE public.poll_result (
    poll character varying(64) NOT NULL,
    ballots integer NOT NULL,
    comments integer NOT NULL,
    counts text NOT NULL,
    deliveries text NOT NULL,
    level character varying(64),
    held character varying(64),
    roll integer,
    by_group text
);
CREATE TABLE public.preferences (
    person character varying(64) NOT NULL,
    invitations character varying(64) NOT NULL,
    asked boolean NOT NULL,
    direct boolean NOT NULL,
    language character varying(64) NOT NULL,
    plain boolean NOT NULL,
    more_time boolean NOT NULL,
    reminders boolean DEFAULT false NOT NULL
);
CREATE TABLE public.programme_room (
    room character varying(64) NOT NULL,
    since bigint NOT NULL
);
CREATE TABLE public.proposal (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    meeting character varying(64) NOT NULL,
    wording character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    method character varying(64) NOT NULL,
    shown character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    closes bigint,
    quorum integer NOT NULL,
    threshold character varying(64) NOT NULL,
    review bigint,
    version integer NOT NULL,
    source character varying(255),
    point integer,
    item character varying(64),
    replaces character varying(64),
    closed_at bigint,
    result character varying(64),
    listed integer NOT NULL,
    counts text NOT NULL
);
CREATE TABLE public.quote (
    words character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.released_text (
    words character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.response (
    room character varying(64) NOT NULL,
    proposal integer NOT NULL,
    person character varying(64) NOT NULL,
    answer character varying(64) NOT NULL,
    at bigint NOT NULL,
    version integer NOT NULL,
    reason character varying(64)
);
CREATE TABLE public.roll (
    poll character varying(64) NOT NULL,
    person character varying(64) NOT NULL
);
CREATE TABLE public.room (
    number integer NOT NULL,
    key character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    title text NOT NULL,
    zone character varying(64) NOT NULL
);
CREATE SEQUENCE public.room_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.room_number_seq OWNED BY public.room.number;
CREATE TABLE public.series (
    room character varying(64) NOT NULL,
    first character varying(64) NOT NULL,
    zone character varying(64) NOT NULL,
    rule character varying(255) NOT NULL,
    minutes integer NOT NULL,
    excluded text DEFAULT '[]'::text NOT NULL,
    moved text DEFAULT '[]'::text NOT NULL,
    extra text DEFAULT '[]'::text NOT NULL
);
CREATE TABLE public.shown (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    piece character varying(64) NOT NULL,
    channel character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.spent_key (
    name character varying(64) NOT NULL
);
CREATE TABLE public.subject (
    room character varying(64) NOT NULL,
    about character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.team_group (
    room character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.view (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    by character varying(64),
    about character varying(64),
    point integer,
    proposal integer,
    outcome character varying(64),
    reason character varying(64),
    decision character varying(64),
    decided_at bigint,
    changed_at bigint NOT NULL,
    told_at bigint,
    answer character varying(64),
    named boolean NOT NULL,
    answered_at bigint,
    meant character varying(64)
);
CREATE SEQUENCE public.view_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.view_number_seq OWNED BY public.view.number;
CREATE TABLE public.wake (
    meeting character varying(64) NOT NULL,
    why character varying(64) NOT NULL,
    about character varying(64) NOT NULL,
    due bigint NOT NULL,
    ready bigint NOT NULL,
    worker character varying(255)
);
CREATE TABLE public.web_push_subscription (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    endpoint character varying(1000) NOT NULL,
    p256dh character varying(255) NOT NULL,
    auth character varying(255) NOT NULL,
    created bigint NOT NULL
);
CREATE TABLE public.words (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    use character varying(64) NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    source character varying(255)
);
CREATE TABLE public.worker (
    id character varying(255) NOT NULL,
    beat bigint NOT NULL,
    web integer NOT NULL
);
CREATE TABLE public.workspace (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    enterprise character varying(255) NOT NULL,
    forget bigint,
    forgotten bigint
);
CREATE TABLE public.worry (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    "to" character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    named boolean NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL
);
ALTER TABLE ONLY public.contention_entry ALTER COLUMN number SET DEFAULT nextval('public.contention_entry_number_seq'::regclass);
ALTER TABLE ONLY public.contention_log ALTER COLUMN number SET DEFAULT nextval('public.contention_log_number_seq'::regclass);
ALTER TABLE ONLY public.membership ALTER COLUMN number SET DEFAULT nextval('public.membership_number_seq'::regclass);
ALTER TABLE ONLY public.note ALTER COLUMN number SET DEFAULT nextval('public.note_number_seq'::regclass);
ALTER TABLE ONLY public.room ALTER COLUMN number SET DEFAULT nextval('public.room_number_seq'::regclass);
ALTER TABLE ONLY public.view ALTER COLUMN number SET DEFAULT nextval('public.view_number_seq'::regclass);
INSERT INTO public.action VALUES
	('id00001', 1, 'id00001.1', 'id00055', 1772564545000000, 'open', 'id00009', NULL, NULL, NULL, NULL, 'id00026', NULL, NULL, false);
INSERT INTO public.alembic_version VALUES
	('0039');
INSERT INTO public.contention VALUES
	('id00001', 1, 'id00051', 'id00005', 1772564535000000, 'tabled', NULL, 1, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, 'id00026', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreed', 0, false, 1, NULL, NULL, 0, 0, 0, false, NULL, NULL, NULL);
INSERT INTO public.contention_log VALUES
	(1, 'id00001', 1, 'id00001.1', 'park', 'parked', 'id00005', 1772564535000000, NULL),
	(2, 'id00001', 1, 'id00001.2', 'table', 'tabled', NULL, 1773169200000000, NULL),
	(3, 'id00001', 1, 'id00001.2', 'take-up', 'tabled', NULL, 1773169395000000, NULL);
INSERT INTO public.journal VALUES
	('id00001.1', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:00:00Z","room":"id00001","number":1,"rules":{},"zone":"UTC","point_items":true,"asks_at_end":true,"questionnaire":"seven"}'),
	('id00001.1', 2, 'stage/', 'id00002', '{"is":"FacilitatorAdded","at":"2026-03-03T19:00:00Z","by":"id00003","who":"id00003"}'),
	('id00001.1', 3, 'stage/', 'id00004', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00005"}'),
	('id00001.1', 4, 'stage/', 'id00006', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00007"}'),
	('id00001.1', 5, 'stage/', 'id00008', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00009"}'),
	('id00001.1', 6, 'stage/', 'id00010', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00011"}'),
	('id00001.1', 7, 'stage/', 'id00012', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00013"}'),
	('id00001.1', 8, 'stage/', 'id00014', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00015"}'),
	('id00001.1', 9, 'stage/', 'id00016', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00017"}'),
	('id00001.1', 10, 'stage/', 'id00018', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00019"}'),
	('id00001.1', 11, 'stage/', 'id00020', '{"is":"PreferencesSet","at":"2026-03-03T19:00:05Z","by":"id00007","who":"id00007","preferences":{"invitations":"off","plain":true,"more_time":true}}'),
	('id00001.1', 12, 'stage/', 'id00021', '{"is":"PreferencesSet","at":"2026-03-03T19:00:10Z","by":"id00009","who":"id00009","preferences":{"invitations":"on","direct":false}}'),
	('id00001.1', 13, 'stage/', 'id00022', '{"is":"PreferencesSet","at":"2026-03-03T19:00:15Z","by":"id00011","who":"id00011","preferences":{"reminders":true}}'),
	('id00001.1', 14, 'stage/', 'id00023', '{"is":"SupporterAsked","at":"2026-03-03T19:00:20Z","by":"id00007","who":"id00019","shares":true}'),
	('id00001.1', 15, 'stage/', 'id00024', '{"is":"SupportAnswered","at":"2026-03-03T19:00:25Z","by":"id00019","whom":"id00007","agrees":true}'),
	('id00001.1', 16, 'stage/', 'id00025', '{"is":"ItemAdded","at":"2026-03-03T19:00:30Z","by":"id00003","title":"id00026","goal":"id00027","minutes":20}'),
	('id00001.1', 17, 'stage/', 'id00028', '{"is":"ItemAdded","at":"2026-03-03T19:00:35Z","by":"id00003","title":"id00029","minutes":15,"vague":true}'),
	('id00001.1', 18, 'stage/', 'id00030', '{"is":"GoalSet","at":"2026-03-03T19:00:40Z","by":"id00003","goal":"id00031"}'),
	('id00001.1', 19, 'stage/', 'id00032', '{"is":"SeriesSet","at":"2026-03-03T19:00:45Z","by":"id00003","series":{"first":"2026-03-10T19:00","zone":"UTC","rule":"FREQ=WEEKLY"},"starts":"2026-03-10T19:00:00Z"}'),
	('id00001.1', 20, 'stage/', 'id00033', '{"is":"Opened","at":"2026-03-03T19:00:50Z","by":"id00003"}'),
	('id00001.1', 21, 'stage/', 'id00035', '{"is":"Came","at":"2026-03-03T19:01:00Z","by":"id00005"}'),
	('id00001.1', 22, 'stage/', 'id00036', '{"is":"Came","at":"2026-03-03T19:01:05Z","by":"id00007"}'),
	('id00001.1', 23, 'stage/', 'id00037', '{"is":"Came","at":"2026-03-03T19:01:10Z","by":"id00009"}'),
	('id00001.1', 24, 'stage/', 'id00038', '{"is":"Came","at":"2026-03-03T19:01:15Z","by":"id00011"}'),
	('id00001.1', 25, 'stage/', 'id00039', '{"is":"Came","at":"2026-03-03T19:01:20Z","by":"id00013"}'),
	('id00001.1', 26, 'stage/', 'id00040', '{"is":"Came","at":"2026-03-03T19:01:25Z","by":"id00015"}'),
	('id00001.1', 27, 'stage/', 'id00041', '{"is":"Came","at":"2026-03-03T19:01:30Z","by":"id00017"}'),
	('id00001.1', 28, 'stage/', 'id00042', '{"is":"Spoke","at":"2026-03-03T19:01:35Z","by":"id00003","ref":"message-id00042","words":9,"substantial":true}'),
	('id00001.1', 29, 'stage/', 'id00043', '{"is":"Spoke","at":"2026-03-03T19:01:40Z","by":"id00005","ref":"message-id00043","words":9,"substantial":true,"answers":["message-id00042"]}'),
	('id00001.1', 30, 'stage/', 'id00044', '{"is":"Spoke","at":"2026-03-03T19:01:45Z","by":"id00009","ref":"message-id00044","words":9,"substantial":true,"answers":["message-id00043"]}'),
	('id00001.1', 31, 'stage/', 'id00045', '{"is":"Spoke","at":"2026-03-03T19:01:50Z","by":"id00011","ref":"message-id00045","words":9,"substantial":true,"answers":["message-id00044"]}'),
	('id00001.1', 32, 'stage/', 'id00046', '{"is":"Spoke","at":"2026-03-03T19:01:55Z","by":"id00013","ref":"message-id00046","words":9,"substantial":true,"answers":["message-id00045"]}'),
	('id00001.1', 33, 'stage/', 'id00047', '{"is":"Spoke","at":"2026-03-03T19:02:00Z","by":"id00015","ref":"message-id00047","words":9,"substantial":true,"drift":0.037,"answers":["message-id00046"]}'),
	('id00001.1', 34, 'stage/', 'id00048', '{"is":"Spoke","at":"2026-03-03T19:02:05Z","by":"id00017","ref":"message-id00048","words":9,"substantial":true,"drift":0.069,"answers":["message-id00047"]}'),
	('id00001.1', 35, 'stage/', 'id00049', '{"is":"Passed","at":"2026-03-03T19:02:10Z","by":"id00007"}'),
	('id00001.1', 36, 'stage/', 'id00050', '{"is":"PointParked","at":"2026-03-03T19:02:15Z","by":"id00005","wording":"id00051"}'),
	('id00001.1', 37, 'stage/', 'id00052', '{"is":"Noted","at":"2026-03-03T19:02:20Z","by":"id00011","words":"id00053"}'),
	('id00001.1', 38, 'stage/', 'id00054', '{"is":"ActionAdded","at":"2026-03-03T19:02:25Z","by":"id00009","words":"id00055"}'),
	('id00001.1', 39, 'stage/', 'id00056', '{"is":"Closed","at":"2026-03-03T19:02:30Z","by":"id00003"}'),
	('id00001.2', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:02:30Z","by":"id00003","room":"id00001","number":2,"rules":{},"starts":"2026-03-10T19:00:00Z","series":{"first":"2026-03-10T19:00","zone":"UTC","rule":"FREQ=WEEKLY"},"facilitators":["id00003"],"roster":["id00003","id00005","id00007","id00009","id00011","id00013","id00015","id00017"],"items":[{"title":"id00026","goal":"id00027","minutes":20,"carried":1},{"title":"id00029","minutes":15,"carried":1}],"points":[{"n":1,"w":"id00051","by":1,"at":1772564535,"i":"id00026","ri":1}],"next_contention":2,"preferences":{"id00007":{"invitations":"off","plain":true,"more_time":true},"id00009":{"invitations":"on","direct":false},"id00011":{"reminders":true}},"supporters":[{"supporter":"id00019","person":"id00007","shares":true,"number":1}],"after":"2026-03-03T19:02:30Z","actions":[[1,"id00055",null,null,3,null,739678,[],false]],"next_action":2,"followed_up":"2026-03-03","views_due":"2026-03-04T19:02:20Z","views_waiting":true,"shown":[{"about":"goal-3237174201"},{"about":"action-free-1"},{"about":"closed-1"},{"about":"listed-2.1"},{"about":"support-1","to":"id00007"}],"point_items":true,"goal":{"words":"id00031","set_at":"2026-03-03T19:00:40Z"},"asks_at_end":true,"looks_back":"2026-03-03T19:12:30Z","questionnaire":"seven","minutes_due":1}'),
	('id00001.2', 2, 'stage/', 'wake:id00001.2:reopen-ends:2026-03-03T19:12:30+00:00', '{"is":"Woke","at":"2026-03-03T19:12:30Z","why":"reopen-ends","due":"2026-03-03T19:12:30Z"}'),
	('id00001.2', 3, 'stage/', 'wake:id00001.2:look-back:2026-03-03T19:12:30+00:00', '{"is":"LookBackGiven","at":"2026-03-03T19:12:30Z","to":["id00003"],"look_back":{"meeting":1,"people":8,"heard":8,"unanswered":1,"views":1,"tip":"outcomes"}}'),
	('id00001.2', 4, 'stage/', 'wake:id00001.2:views-news:2026-03-04T19:02:20+00:00', '{"is":"ViewsReported","at":"2026-03-04T19:02:20Z","people":[{"who":"id00011","signed":[{"number":1,"words":"id00053"}]}]}'),
	('id00001.1', 40, 'stage/', 'wake:id00001.1:poll-reminder:2026-03-04T19:02:30+00:00', '{"is":"Woke","at":"2026-03-04T19:02:30Z","why":"poll-reminder","due":"2026-03-04T19:02:30Z"}'),
	('id00001.2', 7, 'stage/', 'wake:id00001.2:follow-up:2026-03-09T09:00:00+00:00:reply-1', '{"is":"Woke","at":"2026-03-09T09:00:00Z","why":"follow-up","due":"2026-03-09T09:00:00Z","about":"reply-1"}'),
	('id00001.2', 8, 'stage/', 'wake:id00001.2:views-open:2026-03-09T19:00:00+00:00', '{"is":"ViewsCounted","at":"2026-03-09T19:00:00Z","open":1}'),
	('id00001.2', 10, 'stage/', 'wake:id00001.2:reminder:2026-03-10T18:00:00+00:00', '{"is":"Woke","at":"2026-03-10T18:00:00Z","why":"reminder","due":"2026-03-10T18:00:00Z"}'),
	('id00001.2', 12, 'stage/', 'id00073', '{"is":"Came","at":"2026-03-10T19:03:15Z","by":"id00003"}'),
	('id00001.2', 14, 'stage/', 'id00075', '{"is":"Came","at":"2026-03-10T19:03:25Z","by":"id00009"}'),
	('id00001.2', 16, 'stage/', 'id00077', '{"is":"Came","at":"2026-03-10T19:03:35Z","by":"id00007"}'),
	('id00001.2', 21, 'stage/', 'id00083', '{"is":"HandRaised","at":"2026-03-10T19:04:00Z","by":"id00009","reason":"id00084"}'),
	('id00001.2', 22, 'stage/', 'id00085', '{"is":"RoundOpened","at":"2026-03-10T19:04:05Z","by":"id00003","question":"id00086"}'),
	('id00001.1', 41, 'stage/', 'wake:id00001.1:poll-closes:2026-03-05T19:02:30+00:00', '{"is":"PollClosed","at":"2026-03-05T19:02:30Z","ballots":7,"published":{"ballots":7,"roll":8,"level":"sides","held":null,"items":{"again7":{"high":7,"low":0,"middle":0,"unsaid":0},"difference":{"high":7,"low":0,"middle":0,"unsaid":0},"enjoyed":{"high":7,"low":0,"middle":0,"unsaid":0},"heard":{"high":7,"low":0,"middle":0,"unsaid":0},"needs":{"high":4,"low":3,"middle":0,"unsaid":0},"say":{"high":7,"low":0,"middle":0,"unsaid":0},"serious":{"high":7,"low":0,"middle":0,"unsaid":0}},"comments":0,"groups":{}}}'),
	('id00001.2', 5, 'stage/', NULL, '{"is":"PollFlagsRaised","at":"2026-03-05T19:02:30Z","meeting":1,"flags":["needs-not-met"]}'),
	('id00001.2', 6, 'stage/', 'wake:id00001.2:follow-up:2026-03-07T09:00:00+00:00:reply-1', '{"is":"Woke","at":"2026-03-07T09:00:00Z","why":"follow-up","due":"2026-03-07T09:00:00Z","about":"reply-1"}'),
	('id00001.2', 9, 'stage/', 'id00071', '{"is":"ItemAdded","at":"2026-03-10T15:03:10Z","by":"id00003","title":"id00072","minutes":10,"vague":true}'),
	('id00001.2', 11, 'stage/', 'wake:id00001.2:meeting-due:2026-03-10T19:00:00+00:00', '{"is":"Woke","at":"2026-03-10T19:00:00Z","why":"meeting-due","due":"2026-03-10T19:00:00Z"}'),
	('id00001.2', 13, 'stage/', 'id00074', '{"is":"Came","at":"2026-03-10T19:03:20Z","by":"id00005"}'),
	('id00001.2', 15, 'stage/', 'id00076', '{"is":"Came","at":"2026-03-10T19:03:30Z","by":"id00011"}'),
	('id00001.2', 17, 'stage/', 'id00078', '{"is":"Spoke","at":"2026-03-10T19:03:40Z","by":"id00005","ref":"message-id00078","words":8,"substantial":true}'),
	('id00001.2', 18, 'stage/', 'id00079', '{"is":"Spoke","at":"2026-03-10T19:03:45Z","by":"id00011","ref":"message-id00079","words":9,"substantial":true,"answers":["message-id00078"]}'),
	('id00001.2', 19, 'stage/', 'id00080', '{"is":"ProposalMade","at":"2026-03-10T19:03:50Z","by":"id00003","wording":"id00081","method":"consent"}'),
	('id00001.2', 20, 'stage/', 'id00082', '{"is":"ResponseGiven","at":"2026-03-10T19:03:55Z","by":"id00005","number":1,"answer":"consent"}'),
	('id00001.2', 23, 'stage/', 'id00087', '{"is":"Spoke","at":"2026-03-10T19:04:10Z","by":"id00003","ref":"message-id00087","words":5,"answers":["message-id00079"]}'),
	('id00001.2', 24, 'stage/', 'id00088', '{"is":"TurnDone","at":"2026-03-10T19:04:15Z","by":"id00003"}');
INSERT INTO public.meeting VALUES
	('id00001.1', 'id00001', 1, 'closed', 1773169200000000, 1772564450000000, 1772564550000000),
	('id00001.2', 'id00001', 2, 'open', 1773169200000000, 1773169200000000, NULL);
INSERT INTO public.meeting_summary VALUES
	('id00001.1', 'id00001', 1, true, 1772564450000000, 1772564550000000, 100, 8, 8, 0.14285714285714285, NULL, 60, 'UTC', 7, 1, 0, 0, NULL, 3600, 0, 1, 0, 0, '[]', 0, 0, 0, 0, 1, 0, '{"accepted":null,"declined":null,"posts":2}');
INSERT INTO public.membership VALUES
	(1, 'id00001', 'id00003', 'facilitator', 1, 2, NULL),
	(2, 'id00001', 'id00005', 'member', 1, 3, NULL),
	(3, 'id00001', 'id00007', 'member', 1, 4, NULL),
	(4, 'id00001', 'id00009', 'member', 1, 5, NULL),
	(5, 'id00001', 'id00011', 'member', 1, 6, NULL),
	(6, 'id00001', 'id00013', 'member', 1, 7, NULL),
	(7, 'id00001', 'id00015', 'member', 1, 8, NULL),
	(8, 'id00001', 'id00017', 'member', 1, 9, NULL),
	(9, 'id00001', 'id00019', 'supporter', 1, 10, NULL);
INSERT INTO public.note VALUES
	(1, 'id00001', 'id00001.1', 'note', 'id00053', 'id00011', 1772564540000000, 'id00026', NULL, NULL);
INSERT INTO public.parcel VALUES
	('id00001', 1, 18, 0, 'post', 1772564440000000, NULL, '{"kind":"goal","title":{"key":"goal-set-title"},"lines":[{"key":"goal-is","slots":{"goal":{"is":"words","id":"id00031"}}},{"key":"goal-agree-ask"}],"buttons":[{"label":{"key":"button-goal-agree"},"command":"goal agree","args":{"goal":"id00031"}}],"about":"goal-3237174201"}', 'courier', 1772564500000000, 1772564440000000, 1, 0, 0),
	('id00001', 2, 3, 0, 'whisper', 1772565150000000, 'id00003', '{"kind":"look-back","title":{"key":"look-back-title","slots":{"number":1}},"lines":[{"key":"look-back-all-heard","slots":{"people":8}},{"key":"look-back-unanswered","slots":{"count":1}},{"key":"look-back-views","slots":{"count":1}},{"key":"views-open-why"},{"key":"tip-outcomes"}],"buttons":[{"label":{"key":"button-outcomes"},"command":"outcomes","style":"main"},{"label":{"key":"look-back-open"},"command":"report","args":{"kind":"meeting","meeting":1}}],"about":"look-back-1"}', 'courier', 1772565210000000, 1772565150000000, 1, 0, 0),
	('id00001', 1, 15, 0, 'whisper', 1772564425000000, 'id00007', '{"kind":"support","lines":[{"key":"support-begun-who","slots":{"name":{"is":"name","who":"id00019"}}},{"key":"support-begun-shares"}],"buttons":[{"label":{"key":"button-supporter-end"},"command":"supporter","args":{"what":"end"}}],"about":"support-1"}', 'courier', 1772564485000000, 1772564425000000, 1, 0, 0),
	('id00001', 1, 14, 0, 'whisper', 1772564420000000, 'id00019', '{"kind":"support-offer","title":{"key":"support-offer-title"},"lines":[{"key":"support-offer","slots":{"name":{"is":"name","who":"id00007"}}},{"key":"support-offer-means"},{"key":"support-offer-shares"}],"buttons":[{"label":{"key":"button-support-yes"},"command":"supporter","args":{"what":"accept","person":"id:id00007"},"style":"main"},{"label":{"key":"button-support-no"},"command":"supporter","args":{"what":"decline","person":"id:id00007"}}],"about":"support-offer-1"}', 'courier', 1772564485000000, 1772564425000000, 2, 1, 1),
	('id00001', 1, 20, 0, 'post', 1772564450000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":1}},"lines":[{"key":"goal-line","slots":{"goal":{"is":"words","id":"id00031"}}},{"key":"opening"}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line","slots":{"place":1,"title":{"is":"words","id":"id00026"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":1200}}},{"key":"agenda-line","slots":{"place":2,"title":{"is":"words","id":"id00029"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":900}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-1"}', 'courier', 1772564610000000, 1772564550000000, 2, 1, 1),
	('id00001', 1, 36, 0, 'post', 1772564535000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00051"}}},{"key":"parked-promise"}],"thread":"point-1"}', 'courier', 1772564595000000, 1772564535000000, 1, 0, 0),
	('id00001', 1, 39, 1, 'whisper', 1772564550000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 4, 0, 'whisper', 1772650940000000, 'id00011', '{"kind":"your-views","title":{"key":"your-views-title"},"lines":[{"key":"your-views-intro"}],"parts":[{"lines":[{"key":"view-line","slots":{"number":1,"words":{"is":"words","id":"id00053"}}},{"key":"view-pending"}],"buttons":[{"label":{"key":"button-not-heard"},"command":"raised answer","args":{"view":1,"stands":"pending","answer":"not-heard"},"ask":true}],"about":"views-2"}],"buttons":[{"label":{"key":"button-raised"},"command":"raised"}],"about":"views-2"}', 'courier', 1772651000000000, 1772650940000000, 1, 0, 0),
	('id00001', 1, 38, 0, 'post', 1772564545000000, NULL, '{"kind":"action","title":{"key":"action-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00055"}}},{"key":"action-free"}],"buttons":[{"label":{"key":"button-action-accept","slots":{"number":1}},"command":"action","args":{"act":"accept","number":1}}],"about":"action-free-1"}', 'courier', 1772564605000000, 1772564545000000, 1, 0, 0),
	('id00001', 1, 40, 0, 'whisper', 1772650950000000, 'id00003', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 39, 0, 'post', 1772564550000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":1}},"lines":[{"key":"closing-heard-all","slots":{"here":8}},{"key":"recorded-count","slots":{"decisions":0,"notes":1}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-03-10T19:00:00Z","zone":"UTC"}}},{"key":"closing-poll"}],"parts":[{"heading":{"key":"closing-carried"},"lines":[{"key":"bullet","slots":{"words":{"is":"words","id":"id00026"}}},{"key":"bullet","slots":{"words":{"is":"words","id":"id00029"}}}]},{"heading":{"key":"closing-parked"},"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00051"}}}]}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":1}}],"files":[{"kind":"minutes","meeting":"id00001.1","title":{"key":"minutes-title","slots":{"number":1}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-1","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1772565210000000, 1772565150000000, 2, 1, 1),
	('id00001', 1, 39, 3, 'whisper', 1772564550000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 41, 0, 'post', 1772737350000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":1}},"lines":[{"key":"poll-rate","slots":{"ballots":7,"roll":8}},{"key":"poll-sides"}],"facts":[{"label":{"key":"poll-say"},"value":{"key":"poll-item-sides","slots":{"high":7,"middle":0,"low":0,"unsaid":0,"answered":7}}},{"label":{"key":"poll-heard"},"value":{"key":"poll-item-sides","slots":{"high":7,"middle":0,"low":0,"unsaid":0,"answered":7}}},{"label":{"key":"poll-serious"},"value":{"key":"poll-item-sides","slots":{"high":7,"middle":0,"low":0,"unsaid":0,"answered":7}}},{"label":{"key":"poll-needs"},"value":{"key":"poll-item-sides","slots":{"high":4,"middle":0,"low":3,"unsaid":0,"answered":7}}},{"label":{"key":"poll-difference"},"value":{"key":"poll-item-sides","slots":{"high":7,"middle":0,"low":0,"unsaid":0,"answered":7}}},{"label":{"key":"poll-enjoyed"},"value":{"key":"poll-item-sides","slots":{"high":7,"middle":0,"low":0,"unsaid":0,"answered":7}}},{"label":{"key":"poll-again7"},"value":{"key":"poll-item-sides","slots":{"high":7,"middle":0,"low":0,"unsaid":0,"answered":7}}}],"parts":[{"heading":{"key":"poll-reply-wanted"},"lines":[{"key":"poll-flag-needs-not-met"},{"key":"poll-reply-asked"}]},{"heading":{"key":"poll-beside"},"lines":[{"key":"closing-heard-all","slots":{"here":8}},{"key":"poll-beside-half","slots":{"time":{"is":"span","seconds":60}}},{"key":"poll-beside-too-few","slots":{"fewest":5}}]},{"heading":{"key":"heard-did"},"lines":[{"key":"heard-did-invited","slots":{"invited":0}},{"key":"heard-did-floor","slots":{"times":0}},{"key":"heard-did-topic","slots":{"asked":0}},{"key":"heard-did-posts","slots":{"posts":2}}]}],"files":[{"kind":"poll-chart","meeting":"id00001.1","title":{"key":"poll-chart-title","slots":{"number":1}},"alt":[{"key":"poll-chart-alt-sides"},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-say"},"n1":7,"n2":0,"n3":0,"n4":0}},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-heard"},"n1":7,"n2":0,"n3":0,"n4":0}},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-serious"},"n1":7,"n2":0,"n3":0,"n4":0}},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-needs"},"n1":4,"n2":0,"n3":3,"n4":0}},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-difference"},"n1":7,"n2":0,"n3":0,"n4":0}},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-enjoyed"},"n1":7,"n2":0,"n3":0,"n4":0}},{"key":"poll-chart-usual-sides","slots":{"item":{"is":"term","key":"poll-again7"},"n1":7,"n2":0,"n3":0,"n4":0}}]}]}', 'courier', 1772737410000000, 1772737350000000, 1, 0, 0),
	('id00001', 1, 39, 9, 'whisper', 1772564550000000, 'id00003', '{"kind":"unfinished","lines":[{"key":"unfinished","slots":{"title":{"is":"words","id":"id00026"}}},{"key":"unfinished-if"}],"buttons":[{"label":{"key":"button-finished"},"command":"agenda drop","args":{"item":"id:1","meeting":2}}],"about":"listed-2.1"}', 'courier', 1772564610000000, 1772564550000000, 1, 0, 0),
	('id00001', 1, 39, 2, 'whisper', 1772564550000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 39, 4, 'whisper', 1772564550000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 39, 5, 'whisper', 1772564550000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 40, 2, 'whisper', 1772650950000000, 'id00007', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 7, 0, 'whisper', 1773046800000000, 'id00003', '{"kind":"follow-up","title":{"key":"follow-up-title"},"lines":[{"key":"follow-up-once"}],"parts":[{"heading":{"key":"follow-up-replies"}},{"heading":{"key":"reply-wanted-title","slots":{"number":1}},"lines":[{"key":"poll-flag-needs-not-met"}],"buttons":[{"label":{"key":"button-reply"},"command":"reply","args":{"meeting":1},"style":"main","ask":true}],"about":"reply-1"},{"heading":{"key":"follow-up-stuck"}},{"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00051"}}},{"key":"follow-up-no-owner"}],"buttons":[{"label":{"key":"button-point","slots":{"number":1}},"command":"point","args":{"contention":1}}],"about":"point-1"},{"lines":[{"key":"action","slots":{"number":1,"words":{"is":"words","id":"id00055"}}},{"key":"action-free"}],"buttons":[{"label":{"key":"button-actions-show"},"command":"action"}],"about":"action-1"}]}', 'courier', 1773046860000000, 1773046800000000, 1, 0, 0),
	('id00001', 1, 40, 3, 'whisper', 1772650950000000, 'id00009', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 40, 4, 'whisper', 1772650950000000, 'id00011', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 40, 5, 'whisper', 1772650950000000, 'id00013', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 8, 0, 'whisper', 1773082800000000, 'id00003', '{"kind":"open-views","title":{"key":"views-open-title"},"lines":[{"key":"views-open","slots":{"count":1}},{"key":"views-open-why"}],"buttons":[{"label":{"key":"button-outcomes"},"command":"outcomes","style":"main"}],"about":"views-2"}', 'courier', 1773082860000000, 1773082800000000, 1, 0, 0),
	('id00001', 1, 40, 6, 'whisper', 1772650950000000, 'id00015', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 22, 0, 'post', 1773169445000000, NULL, '{"kind":"round","title":{"key":"round-title"},"lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00086"}}},{"key":"round-how"},{"key":"round-turn","slots":{"name":{"is":"name","who":"id00003"}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}],"calls":["id00003"],"about":"round-2.1"}', 'courier', 1773169505000000, 1773169445000000, 1, 0, 0),
	('id00001', 2, 10, 0, 'whisper', 1773165600000000, 'id00011', '{"kind":"reminder","title":{"key":"reminder-title"},"lines":[{"key":"reminder-when","slots":{"when":{"is":"moment","at":"2026-03-10T19:00:00Z","zone":"UTC"}}},{"key":"reminder-agenda","slots":{"items":{"is":"all","of":[{"is":"words","id":"id00051","longest":120},{"is":"words","id":"id00026"},{"is":"words","id":"id00029"}]}}},{"key":"reminder-free"},{"key":"reminder-off"}],"buttons":[{"label":{"key":"button-cannot-come"},"command":"here","args":{"coming":"no"}},{"label":{"key":"button-say"},"command":"say"}],"passing":true,"about":"planned-2.1773169200"}', 'courier', 1773169260000000, 1773169200000000, 2, 1, 1),
	('id00001', 2, 22, 1, 'whisper', 1773169445000000, 'id00003', '{"kind":"your-turn","lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00086"}}},{"key":"your-turn"},{"key":"your-turn-time","slots":{"time":{"is":"span","seconds":120}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}],"mentioned":true,"about":"turn-2.1.1773169445000"}', 'courier', 1773169515000000, 1773169455000000, 2, 1, 1),
	('id00001', 1, 40, 7, 'whisper', 1772650950000000, 'id00017', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 5, 0, 'whisper', 1772737350000000, 'id00003', '{"kind":"reply-wanted","title":{"key":"reply-wanted-title","slots":{"number":1}},"lines":[{"key":"poll-flag-needs-not-met"},{"key":"reply-wanted-why"}],"buttons":[{"label":{"key":"button-reply"},"command":"reply","args":{"meeting":1},"style":"main","ask":true}],"about":"reply-1"}', 'courier', 1772737410000000, 1772737350000000, 1, 0, 0),
	('id00001', 1, 39, 6, 'whisper', 1772564550000000, 'id00013', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 1, 39, 7, 'whisper', 1772564550000000, 'id00015', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 6, 0, 'whisper', 1772874000000000, 'id00003', '{"kind":"follow-up","title":{"key":"follow-up-title"},"lines":[{"key":"follow-up-once"}],"parts":[{"heading":{"key":"follow-up-replies"}},{"heading":{"key":"reply-wanted-title","slots":{"number":1}},"lines":[{"key":"poll-flag-needs-not-met"}],"buttons":[{"label":{"key":"button-reply"},"command":"reply","args":{"meeting":1},"style":"main","ask":true}],"about":"reply-1"}]}', 'courier', 1772874060000000, 1772874000000000, 1, 0, 0),
	('id00001', 1, 39, 8, 'whisper', 1772564550000000, 'id00017', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-secret"},{"key":"poll-numbers","slots":{"fewest":5,"every":8,"comments":8}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 11, 0, 'post', 1773169200000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":2}},"lines":[{"key":"goal-line","slots":{"goal":{"is":"words","id":"id00031"}}},{"key":"opening"}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line-point","slots":{"place":1,"title":{"is":"words","id":"id00051","longest":120},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":600},"number":1}},{"key":"agenda-line","slots":{"place":2,"title":{"is":"words","id":"id00026"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":1200}}},{"key":"agenda-line","slots":{"place":3,"title":{"is":"words","id":"id00029"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":900}}},{"key":"agenda-line","slots":{"place":4,"title":{"is":"words","id":"id00072"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":600}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-2"}', 'courier', 1773169260000000, 1773169200000000, 1, 0, 0),
	('id00001', 1, 40, 1, 'whisper', 1772650950000000, 'id00005', '{"kind":"poll-reminder","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-reminder","slots":{"when":{"is":"moment","at":"2026-03-05T19:02:30Z","zone":"UTC"}}},{"key":"poll-reminder-everybody"}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1),
	('id00001', 2, 11, 1, 'post', 1773169200000000, NULL, '{"kind":"tabled","title":{"key":"tabled-title","slots":{"count":1}},"lines":[{"key":"tabled-on-agenda","slots":{"count":1}}],"parts":[{"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00051"}}},{"key":"point-raised-at-on","slots":{"when":{"is":"moment","at":"2026-03-03T19:02:15Z","zone":"UTC"},"number":1,"item":{"is":"words","id":"id00026"}}},{"key":"point-since-nobody","slots":{"positions":0,"notes":0}},{"key":"point-asked"}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":1}},"command":"settle","args":{"contention":1},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":1}},"command":"park-again","args":{"contention":1}}],"thread":"point-1","about":"tabled-2.1"}],"thread":"point-1"}', 'courier', 1773169260000000, 1773169200000000, 1, 0, 0),
	('id00001', 2, 11, 2, 'post', 1773169200000000, NULL, '{"kind":"poll-replies","title":{"key":"poll-replies-title"},"parts":[{"heading":{"key":"poll-reply-after","slots":{"number":1}},"lines":[{"key":"poll-flag-needs-not-met"},{"key":"poll-reply-none-yet"}]}]}', 'courier', 1773169260000000, 1773169200000000, 1, 0, 0),
	('id00001', 2, 11, 3, 'post', 1773169200000000, NULL, '{"kind":"minutes-due","title":{"key":"minutes-due-title","slots":{"number":1}},"lines":[{"key":"minutes-due-ask"},{"key":"minutes-due-rule"}],"buttons":[{"label":{"key":"button-minutes-correct"},"command":"minutes correct","args":{"meeting":1},"ask":true},{"label":{"key":"button-minutes-agree"},"command":"minutes agree","args":{"meeting":1}}],"about":"minutes-due-2.1","hints":[{"key":"minutes-due-typed","slots":{"typed":{"is":"typed","text":"/minutes 1"}}}]}', 'courier', 1773169260000000, 1773169200000000, 1, 0, 0),
	('id00001', 2, 24, 0, 'post', 1773169455000000, NULL, '{"kind":"round-turn","lines":[{"key":"round-turn","slots":{"name":{"is":"name","who":"id00005"}}}],"calls":["id00005"],"on_panel":true}', 'courier', 1773169515000000, 1773169455000000, 1, 0, 0),
	('id00001', 2, 24, 1, 'whisper', 1773169455000000, 'id00005', '{"kind":"your-turn","lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00086"}}},{"key":"your-turn"},{"key":"your-turn-time","slots":{"time":{"is":"span","seconds":120}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}],"about":"turn-2.1.1773169455000"}', 'courier', 1773169515000000, 1773169455000000, 1, 0, 0),
	('id00001', 2, 19, 0, 'post', 1773169430000000, NULL, '{"kind":"proposal","title":{"key":"proposal-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00081"}}},{"key":"proposal-goal","slots":{"words":{"is":"words","id":"id00031"}}},{"key":"proposal-method","slots":{"method":{"is":"term","key":"method-consent"}}},{"key":"method-consent-rule","slots":{"share":{"is":"term","key":"threshold-half"}}},{"key":"proposal-quorum","slots":{"quorum":5}},{"key":"proposal-who-open","slots":{"listed":8}},{"key":"proposal-who-advisory"},{"key":"proposal-until-end"},{"key":"proposal-shown-named"},{"key":"proposal-review","slots":{"when":{"is":"day","on":"2026-06-02"}}}],"buttons":[{"label":{"key":"button-answer-proposal","slots":{"number":1}},"command":"answer","args":{"proposal":1},"style":"main"}],"about":"proposal-1"}', 'courier', 1773169490000000, 1773169430000000, 1, 0, 0);
INSERT INTO public.person VALUES
	('id00003', 'stage', '', 'account-Grace', 'Grace', NULL),
	('id00005', 'stage', '', 'account-Tom', 'Tom', NULL),
	('id00007', 'stage', '', 'account-Ana', 'Ana', NULL),
	('id00009', 'stage', '', 'account-Ben', 'Ben', NULL),
	('id00011', 'stage', '', 'account-Eve', 'Eve', NULL),
	('id00013', 'stage', '', 'account-Kim', 'Kim', NULL),
	('id00015', 'stage', '', 'account-Lou', 'Lou', NULL),
	('id00017', 'stage', '', 'account-Uma', 'Uma', NULL),
	('id00019', 'stage', '', 'account-Sam', 'Sam', NULL);
INSERT INTO public.poll VALUES
	('id00001.1', 'id00001', 1772564550000000, 1772737350000000, 5, 1772737350000000, 8, NULL, 'seven');
INSERT INTO public.poll_reply VALUES
	('id00001.1', 'id00001', 1, '["needs-not-met"]', 1772737350000000, 0, NULL, NULL, NULL);
INSERT INTO public.poll_result VALUES
	('id00001.1', 7, 0, '{"again7":{"high":7,"low":0,"middle":0,"unsaid":0},"difference":{"high":7,"low":0,"middle":0,"unsaid":0},"enjoyed":{"high":7,"low":0,"middle":0,"unsaid":0},"heard":{"high":7,"low":0,"middle":0,"unsaid":0},"needs":{"high":4,"low":3,"middle":0,"unsaid":0},"say":{"high":7,"low":0,"middle":0,"unsaid":0},"serious":{"high":7,"low":0,"middle":0,"unsaid":0}}', '["22a87ee84886c0311fa6eb00c0333b9c","2c7456784f4b1c99d8f04084499bfc4b","6e696ab910dd3a8054ec31597bc0f2ae","762badd3fb2fb2e1f76fb5edd2c2276f","9f19c55e6ac3969f225e1f70535950f5","c5f88fd3b246d700a47072c2f430bd54","c6647f9bf32575420cf1095ed8fbba35"]', 'sides', NULL, 8, '{}');
INSERT INTO public.preferences VALUES
	('id00007', 'off', false, true, 'en', true, true, false),
	('id00009', 'on', false, false, 'en', false, false, false),
	('id00011', 'ask', false, true, 'en', false, false, true);
INSERT INTO public.proposal VALUES
	('id00001', 1, 'id00001.2', 'id00081', 'id00003', 1773169430000000, 'consent', 'named', 'open', NULL, 5, 'half', 1780427030000000, 1, NULL, NULL, 'id00051', NULL, NULL, NULL, 0, '{}');
INSERT INTO public.quote VALUES
	('id00031', 'id00001', 1, 18, 0),
	('id00026', 'id00001', 1, 20, 0),
	('id00029', 'id00001', 1, 20, 0),
	('id00031', 'id00001', 1, 20, 0),
	('id00051', 'id00001', 1, 36, 0),
	('id00055', 'id00001', 1, 38, 0),
	('id00026', 'id00001', 1, 39, 0),
	('id00029', 'id00001', 1, 39, 0),
	('id00051', 'id00001', 1, 39, 0),
	('id00026', 'id00001', 1, 39, 9),
	('id00027', 'id00001', 1, 39, 0),
	('id00031', 'id00001', 1, 39, 0),
	('id00053', 'id00001', 1, 39, 0),
	('id00055', 'id00001', 1, 39, 0),
	('id00053', 'id00001', 2, 4, 0),
	('id00051', 'id00001', 2, 7, 0),
	('id00055', 'id00001', 2, 7, 0),
	('id00026', 'id00001', 2, 10, 0),
	('id00029', 'id00001', 2, 10, 0),
	('id00051', 'id00001', 2, 10, 0),
	('id00026', 'id00001', 2, 11, 0),
	('id00029', 'id00001', 2, 11, 0),
	('id00031', 'id00001', 2, 11, 0),
	('id00051', 'id00001', 2, 11, 0),
	('id00072', 'id00001', 2, 11, 0),
	('id00026', 'id00001', 2, 11, 1),
	('id00051', 'id00001', 2, 11, 1),
	('id00031', 'id00001', 2, 19, 0),
	('id00081', 'id00001', 2, 19, 0),
	('id00086', 'id00001', 2, 22, 0),
	('id00086', 'id00001', 2, 22, 1),
	('id00086', 'id00001', 2, 24, 1);
INSERT INTO public.response VALUES
	('id00001', 1, 'id00005', 'consent', 1773169435000000, 1, NULL);
INSERT INTO public.roll VALUES
	('id00001.1', 'id00003'),
	('id00001.1', 'id00005'),
	('id00001.1', 'id00007'),
	('id00001.1', 'id00009'),
	('id00001.1', 'id00011'),
	('id00001.1', 'id00013'),
	('id00001.1', 'id00015'),
	('id00001.1', 'id00017');
INSERT INTO public.room VALUES
	(1, 'id00001', 'stage', '', 'lamp', 'Respite care', 'UTC');
INSERT INTO public.series VALUES
	('id00001', '2026-03-10T19:00', 'UTC', 'FREQ=WEEKLY', 60, '[]', '[]', '[]');
INSERT INTO public.subject VALUES
	('id00001', 'support-1', 1, 15, 0),
	('id00001', 'goal-3237174201', 1, 18, 0),
	('id00001', 'action-free-1', 1, 38, 0),
	('id00001', 'listed-2.1', 1, 39, 9),
	('id00001', 'look-back-1', 2, 3, 0),
	('id00001', 'views-2', 2, 4, 0),
	('id00001', 'reply-1', 2, 5, 0),
	('id00001', 'reply-1', 2, 6, 0),
	('id00001', 'reply-1', 2, 7, 0),
	('id00001', 'point-1', 2, 7, 0),
	('id00001', 'action-1', 2, 7, 0),
	('id00001', 'views-2', 2, 8, 0),
	('id00001', 'meeting-2', 2, 11, 0),
	('id00001', 'tabled-2.1', 2, 11, 1),
	('id00001', 'minutes-due-2.1', 2, 11, 3),
	('id00001', 'proposal-1', 2, 19, 0),
	('id00001', 'round-2.1', 2, 22, 0),
	('id00001', 'turn-2.1.1773169455000', 2, 24, 1);
INSERT INTO public.view VALUES
	(1, 'id00001', 'id00001.1', 'id00053', 'note', 1772564540000000, 'id00011', 'id00026', NULL, NULL, NULL, NULL, NULL, NULL, 1772564540000000, 1772650940000000, NULL, false, NULL, NULL),
	(2, 'id00001', 'id00001.2', 'id00081', 'proposal', 1773169430000000, 'id00003', 'id00051', NULL, 1, NULL, NULL, NULL, NULL, 1773169430000000, NULL, NULL, false, NULL, NULL);
INSERT INTO public.wake VALUES
	('id00001.2', 'idle', '', 1773172800000000, 1773172800000000, NULL),
	('id00001.2', 'invite', '', 1773169500000000, 1773169500000000, NULL),
	('id00001.2', 'item-soon', '', 1773169680000000, 1773169680000000, NULL),
	('id00001.2', 'item-time', '', 1773169800000000, 1773169800000000, NULL),
	('id00001.2', 'arrivals', '', 1773169515000000, 1773169515000000, NULL),
	('id00001.2', 'round-time', '', 1773169575000000, 1773169575000000, NULL);
INSERT INTO public.words VALUES
	('id00026', 'id00001', 'id00003', 'agenda add.title', 'Night care', 1772564430000000, NULL),
	('id00027', 'id00001', 'id00003', 'agenda add.goal', 'Agree what to ask for', 1772564430000000, NULL),
	('id00029', 'id00001', 'id00003', 'agenda add.title', 'The van', 1772564435000000, NULL),
	('id00031', 'id00001', 'id00003', 'series goal.goal', 'A break for every carer by June', 1772564440000000, NULL),
	('id00051', 'id00001', 'id00005', 'park.wording', 'Who drives at night?', 1772564535000000, NULL),
	('id00053', 'id00001', 'id00011', 'note.text', 'The van is paid until June.', 1772564540000000, NULL),
	('id00055', 'id00001', 'id00009', 'action.what', 'Ask the council about the van', 1772564545000000, NULL),
	('id00072', 'id00001', 'id00003', 'agenda add.title', 'Lunch', 1773154990000000, NULL),
	('id00081', 'id00001', 'id00003', 'propose.wording', 'We rent a larger van from May.', 1773169430000000, NULL),
	('id00084', 'id00001', 'id00009', 'hand.reason', 'Who pays for it?', 1773169440000000, NULL),
	('id00086', 'id00001', 'id00003', 'round.question', 'What would help you at night?', 1773169445000000, NULL);
SELECT pg_catalog.setval('public.contention_entry_number_seq', 1, false);
SELECT pg_catalog.setval('public.contention_log_number_seq', 3, true);
SELECT pg_catalog.setval('public.membership_number_seq', 10, true);
SELECT pg_catalog.setval('public.note_number_seq', 1, true);
SELECT pg_catalog.setval('public.room_number_seq', 1, true);
SELECT pg_catalog.setval('public.view_number_seq', 2, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.action
    ADD CONSTRAINT pk_action PRIMARY KEY (room, number);
ALTER TABLE ONLY public.anchor
    ADD CONSTRAINT pk_anchor PRIMARY KEY (platform, tenant, channel, name);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT pk_ballot_box PRIMARY KEY (poll);
ALTER TABLE ONLY public.ballot_mark
    ADD CONSTRAINT pk_ballot_mark PRIMARY KEY (poll, mark);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT pk_comment_slip PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT pk_contention PRIMARY KEY (room, number);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT pk_contention_entry PRIMARY KEY (number);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT pk_contention_log PRIMARY KEY (number);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT pk_forget_later PRIMARY KEY (person);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT pk_group_choice PRIMARY KEY (room, person, name);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT pk_group_figures PRIMARY KEY (meeting, name);
ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (platform, enterprise, tenant);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT pk_journal PRIMARY KEY (meeting, number);
ALTER TABLE ONLY public.link
    ADD CONSTRAINT pk_link PRIMARY KEY (room, what);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);
ALTER TABLE ONLY public.meeting_counts
    ADD CONSTRAINT pk_meeting_counts PRIMARY KEY (meeting);
ALTER TABLE ONLY public.meeting_summary
    ADD CONSTRAINT pk_meeting_summary PRIMARY KEY (meeting);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (number);
ALTER TABLE ONLY public.missed_meeting
    ADD CONSTRAINT pk_missed_meeting PRIMARY KEY (room, due);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (number);
ALTER TABLE ONLY public.oauth_state
    ADD CONSTRAINT pk_oauth_state PRIMARY KEY (state);
ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT pk_parcel PRIMARY KEY (room, meeting, number, place);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT pk_poll PRIMARY KEY (meeting);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT pk_poll_comment PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.poll_reply
    ADD CONSTRAINT pk_poll_reply PRIMARY KEY (meeting);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT pk_poll_result PRIMARY KEY (poll);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (person);
ALTER TABLE ONLY public.programme_room
    ADD CONSTRAINT pk_programme_room PRIMARY KEY (room);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT pk_proposal PRIMARY KEY (room, number);
ALTER TABLE ONLY public.quote
    ADD CONSTRAINT pk_quote PRIMARY KEY (words, room, meeting, number, place);
ALTER TABLE ONLY public.released_text
    ADD CONSTRAINT pk_released_text PRIMARY KEY (words);
ALTER TABLE ONLY public.response
    ADD CONSTRAINT pk_response PRIMARY KEY (room, proposal, person);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT pk_roll PRIMARY KEY (poll, person);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT pk_room PRIMARY KEY (number);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT pk_series PRIMARY KEY (room);
ALTER TABLE ONLY public.shown
    ADD CONSTRAINT pk_shown PRIMARY KEY (room, meeting, number, place, piece);
ALTER TABLE ONLY public.spent_key
    ADD CONSTRAINT pk_spent_key PRIMARY KEY (name);
ALTER TABLE ONLY public.subject
    ADD CONSTRAINT pk_subject PRIMARY KEY (room, about, meeting, number, place);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT pk_team_group PRIMARY KEY (room, name);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT pk_view PRIMARY KEY (number);
ALTER TABLE ONLY public.wake
    ADD CONSTRAINT pk_wake PRIMARY KEY (meeting, why, about);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT pk_web_push_subscription PRIMARY KEY (room, endpoint);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT pk_words PRIMARY KEY (id);
ALTER TABLE ONLY public.worker
    ADD CONSTRAINT pk_worker PRIMARY KEY (id);
ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT pk_workspace PRIMARY KEY (platform, tenant);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT pk_worry PRIMARY KEY (id);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT uq_contention_entry_words UNIQUE (words);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT uq_meeting_room_number UNIQUE (room, number);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT uq_membership_room_person UNIQUE (room, person);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT uq_note_words UNIQUE (words);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_platform_tenant_account UNIQUE (platform, tenant, account);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_key UNIQUE (key);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_platform_tenant_channel UNIQUE (platform, tenant, channel);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT uq_view_words UNIQUE (words);
CREATE INDEX ix_contention_entry_room_contention_number ON public.contention_entry USING btree (room, contention, number);
CREATE INDEX ix_contention_log_room_contention ON public.contention_log USING btree (room, contention);
CREATE INDEX ix_meeting_summary_room ON public.meeting_summary USING btree (room);
CREATE INDEX ix_note_room_kind ON public.note USING btree (room, kind);
CREATE INDEX ix_parcel_waiting ON public.parcel USING btree (room, meeting, number, place) WHERE (delivered_at IS NULL);
CREATE INDEX ix_person_platform_account ON public.person USING btree (platform, account);
CREATE INDEX ix_poll_reply_room ON public.poll_reply USING btree (room);
CREATE INDEX ix_quote_room_meeting_number_place ON public.quote USING btree (room, meeting, number, place);
CREATE INDEX ix_subject_room_meeting_number_place ON public.subject USING btree (room, meeting, number, place);
CREATE INDEX ix_view_room_outcome ON public.view USING btree (room, outcome);
CREATE INDEX ix_wake_ready ON public.wake USING btree (ready);
CREATE INDEX ix_words_by ON public.words USING btree (by);
CREATE INDEX ix_words_room_source ON public.words USING btree (room, source);
CREATE UNIQUE INDEX uq_journal_tenant_source ON public.journal USING btree (tenant, source) WHERE (source IS NOT NULL);
ALTER TABLE ONLY public.action
    ADD CONSTRAINT fk_action_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT fk_ballot_box_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.ballot_mark
    ADD CONSTRAINT fk_ballot_mark_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT fk_comment_slip_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT fk_contention_entry_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT fk_contention_entry_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_raised_by FOREIGN KEY (raised_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT fk_forget_later_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT fk_forget_later_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT fk_group_figures_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT fk_group_figures_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.meeting_counts
    ADD CONSTRAINT fk_meeting_counts_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.meeting_summary
    ADD CONSTRAINT fk_meeting_summary_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.meeting_summary
    ADD CONSTRAINT fk_meeting_summary_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.missed_meeting
    ADD CONSTRAINT fk_missed_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT fk_poll_comment_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll_reply
    ADD CONSTRAINT fk_poll_reply_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.poll_reply
    ADD CONSTRAINT fk_poll_reply_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT fk_poll_result_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT fk_preferences_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.programme_room
    ADD CONSTRAINT fk_programme_room_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT fk_proposal_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT fk_proposal_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.released_text
    ADD CONSTRAINT fk_released_text_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.response
    ADD CONSTRAINT fk_response_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.response
    ADD CONSTRAINT fk_response_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT fk_series_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT fk_team_group_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT fk_view_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT fk_view_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT fk_web_push_subscription_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT fk_web_push_subscription_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_to FOREIGN KEY ("to") REFERENCES public.person(id);
